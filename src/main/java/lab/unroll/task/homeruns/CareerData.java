package lab.unroll.task.homeruns;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lab.unroll.task.Career;
import lab.unroll.task.Season;
import lab.unroll.task.TaskData;
import lab.unroll.task.TextEncoding;
import lab.unroll.words.InputException;

/** The careers of some players, from files or made up. It never changes. */
public final class CareerData implements TaskData {

    private final String name;
    private final Path path;
    private final List<Career> careers;
    private final TextEncoding encoding;
    private final boolean guessed;
    private String hash;

    /**
     * Careers.
     *
     * @param path     the file by which they are known; null if they were made up
     * @param careers  in the order of their names in files; copied
     * @param encoding of the files; null where there are none
     * @param guessed  true if that is a guess
     */
    CareerData(String name, Path path, List<Career> careers, TextEncoding encoding, boolean guessed) {
        this.name = name;
        this.path = path;
        this.careers = List.copyOf(careers);
        this.encoding = encoding;
        this.guessed = guessed;
        if (careers.isEmpty()) {
            throw new InputException("careers.none", name);
        }
    }

    /** The players with their seasons. */
    public List<Career> careers() {
        return careers;
    }

    /** True if they were made up. */
    public boolean isSynthetic() {
        return path == null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    @Override
    public Optional<TextEncoding> encoding() {
        return Optional.ofNullable(encoding);
    }

    @Override
    public Optional<TextEncoding> guessedEncoding() {
        return guessed ? encoding() : Optional.empty();
    }

    /** {@inheritDoc} Seasons of players. */
    @Override
    public long size() {
        return careers.stream().mapToLong(career -> career.seasons().size()).sum();
    }

    /** {@inheritDoc} Of who played when, and of the numbers of each season, eight bytes each. */
    @Override
    public synchronized String contentHash() {
        if (hash == null) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                careers.forEach(career -> digest.update(bytes(career)));
                hash = HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256.", e);
            }
        }
        return hash;
    }

    private static byte[] bytes(Career career) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(career.id().getBytes(StandardCharsets.UTF_8));
        ByteBuffer numbers = ByteBuffer.allocate((1 + Season.FEATURES.size()) * Double.BYTES);
        for (Season season : career.seasons()) {
            numbers.clear();
            numbers.putDouble(season.year());
            for (double value : season.values()) {
                numbers.putDouble(value);
            }
            all.writeBytes(numbers.array());
        }
        return all.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CareerData that && name.equals(that.name) && Objects.equals(path, that.path)
                && contentHash().equals(that.contentHash());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, path, careers.size());
    }

    @Override
    public String toString() {
        return name + " (" + careers.size() + " players)";
    }
}

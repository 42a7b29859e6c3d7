package lab.unroll.task.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a file looks like words with tags: by its first lines, each of them a word, a tab and a short name in capitals. */
final class TaggedGuess {

    private static final int LOOKED_AT = 8192;
    private static final int FEWEST = 3;
    private static final String LINE = "[^\\t]+\\t[A-Z][A-Z0-9$.,:'`\\-]{0,15}";

    private TaggedGuess() {
    }

    /** Empty if it does not; else whether most of the words are Chinese. Of a file that cannot be read nothing is known. */
    static Optional<Boolean> of(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            String text = new String(stream.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            String[] lines = text.split("\\R");
            // the last one may be cut off
            List<String> whole = Arrays.stream(lines, 0, Math.max(0, text.length() < LOOKED_AT / 4 ? lines.length : lines.length - 1))
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
            boolean tagged = whole.size() >= FEWEST && whole.stream().allMatch(line -> line.matches(LINE));
            return !tagged ? Optional.empty() : Optional.of(2 * whole.stream()
                    .filter(line -> Character.isIdeographic(line.codePointAt(0))).count() > whole.size());
        } catch (IOException e) {
            // whoever reads it tells what is wrong with it
            return Optional.empty();
        }
    }
}

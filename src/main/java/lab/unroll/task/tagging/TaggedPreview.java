package lab.unroll.task.tagging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.task.DataFile;
import lab.unroll.task.FilePreview;
import lab.unroll.task.ReadingChoice;
import lab.unroll.task.TextEncoding;
import lab.unroll.task.encoding.EncodedFile;
import lab.unroll.words.InputException;

/**
 * What would come of a file of words with tags: how many sentences would be learnt from and how many held out, and what
 * else could be held out.
 *
 * @param file     the file, with what was wished
 * @param encoding in which it was read; null where it is no text
 * @param choices  what of it is held out: also other files of tagged words in its folder
 * @param rows     the first lines as they stand; copied
 * @param tagged   the sentences; null where there are none
 * @param problem  why there are none; null where there are
 */
public record TaggedPreview(DataFile file, TextEncoding encoding, List<ReadingChoice> choices, List<String> rows,
                            TaggedFile tagged, InputException problem) implements FilePreview {

    private static final int ROWS = 5;
    private static final int LONGEST = 60;
    /** So many files of a folder are looked into. */
    private static final int MOST_FILES = 200;

    /** Copies the lines. */
    public TaggedPreview {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /** Reads a file as far as it can be read. */
    public static TaggedPreview of(DataFile file) {
        TextEncoding encoding = null;
        List<String> rows = List.of();
        String wished = file.wishes().get(TaggedFile.HELD_OUT);
        // what cannot be held out can be chosen otherwise
        List<ReadingChoice> choices = List.of(offering(new ReadingChoice(TaggedFile.HELD_OUT, wished == null ? TaggedFile.EVERY_FIFTH
                : wished, wished == null, List.of(TaggedFile.EVERY_FIFTH)), file.path()));
        try {
            EncodedFile bytes = EncodedFile.read(file, TaggedFile.LARGEST_FILE);
            encoding = bytes.encoding().encoding();
            StringBuilder text = new StringBuilder();
            bytes.decode(text::appendCodePoint, share -> { });
            rows = text.toString().lines().limit(ROWS).map(TaggedPreview::shown).toList();
            TaggedFile tagged = TaggedFile.load(file);
            choices = tagged.choices().stream().map(choice -> offering(choice, file.path())).toList();
            return new TaggedPreview(file, encoding, choices, rows, tagged, null);
        } catch (InputException e) {
            return new TaggedPreview(file, encoding, choices, rows, null, e);
        }
    }

    private static String shown(String line) {
        String flat = line.strip().replaceAll("\\s+", " | ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
    }

    private static ReadingChoice offering(ReadingChoice choice, Path file) {
        return new ReadingChoice(choice.name(), choice.value(), choice.isGuessed(), Stream.concat(choice.offered().stream(),
                Stream.concat(beside(file).stream(), Stream.of(choice.value()))).distinct().toList());
    }

    /** The other files of its folder that look like words with tags. */
    private static List<String> beside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.limit(MOST_FILES).filter(other -> !other.getFileName().equals(file.getFileName()))
                    .filter(other -> TaggedGuess.of(other).isPresent()).map(other -> other.getFileName().toString()).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // a folder that cannot be listed offers nothing; the file itself is read all the same
            return List.of();
        }
    }

    @Override
    public List<Object> outcome() {
        return tagged == null ? List.of() : List.of(tagged.training().size(), tagged.heldOut().size(), tagged.size());
    }

    @Override
    public boolean isWord(ReadingChoice choice, String value) {
        return value.equals(TaggedFile.EVERY_FIFTH);
    }
}

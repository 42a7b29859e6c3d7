package lab.unroll.sweep;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/**
 * A sweep as a small text: a setting with its values on each line, as {@code hidden = 4, 8, 16}. What follows a {@code #}
 * is a remark; empty lines say nothing.
 */
public final class SweepText {

    /** A plan that a person wrote is not longer. */
    private static final long LARGEST = 1 << 20;

    private SweepText() {
    }

    /**
     * The settings of a file, in the order in which they stand there.
     *
     * @throws InputException if it cannot be read, naming the line if it is one
     */
    public static Map<String, String> in(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new InputException("text.missing", file);
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new InputException("sweep.no-text", file);
            }
            return lines(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new InputException(e, "sweep.no-text", file);
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }

    /**
     * The settings of a text, in the order in which they stand there.
     *
     * @throws InputException naming the first line that cannot be read
     */
    public static Map<String, String> lines(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.replace("\uFEFF", "").split("\\R", -1)) {
            number++;
            String said = line.replaceFirst("#.*", "").strip();
            if (!said.isEmpty()) {
                int equals = said.indexOf('=');
                if (equals < 1) {
                    throw new InputException("sweep.line", number, said);
                }
                String name = said.substring(0, equals).strip();
                if (settings.put(name, said.substring(equals + 1).strip()) != null) {
                    throw new InputException("sweep.twice", name);
                }
            }
        }
        return settings;
    }
}

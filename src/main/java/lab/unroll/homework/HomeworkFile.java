package lab.unroll.homework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.unroll.export.AtomicFile;
import lab.unroll.session.SignedRecord;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/**
 * Homework as a file. It is data: reading it runs no code, opens nothing else, and ends with a message where it is damaged.
 * It appears whole or not at all.
 */
public final class HomeworkFile {

    /** The ending of such files. */
    public static final String ENDING = ".unrollwork";
    /** The largest that is read, in bytes: a hundred times what a lesson leaves. */
    public static final int MOST_BYTES = 8 << 20;

    private static final SignedRecord<Homework> FORM = new SignedRecord<>("unroll-homework", 1, Homework.class, Homework::unfit);

    private HomeworkFile() {
    }

    /** True if a file is called like homework. */
    public static boolean isNamedSo(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** The name that a file should have: the student and the lesson, in letters and digits. */
    public static String name(Homework work) {
        String student = work.student().strip().codePoints().map(point -> Character.isLetterOrDigit(point) ? point : '-')
                .mapToObj(Character::toString).collect(Collectors.joining());
        return student + "-" + work.lesson().station() + ENDING;
    }

    /** The content of the file. */
    public static byte[] bytes(Homework work) {
        return FORM.bytes(work);
    }

    /**
     * Writes it, whole or not at all.
     *
     * @throws InputException if it cannot be written, or would be too large to be read; what was there before is still there
     */
    public static void write(Homework work, Path file) {
        byte[] bytes = bytes(work);
        if (bytes.length > MOST_BYTES) {
            throw new InputException("homework.large", file.getFileName(), MOST_BYTES >> 20);
        }
        AtomicFile.write(file, bytes);
    }

    /**
     * Reads a file.
     *
     * @throws InputException naming the file and what is wrong with it
     */
    public static Homework read(Path file) {
        return read(content(file), file.getFileName().toString());
    }

    /**
     * The same of a file that was read.
     *
     * @param name the name under which problems tell of it
     * @throws InputException naming the file and what is wrong with it
     */
    public static Homework read(byte[] content, String name) {
        return FORM.read(content, name);
    }

    /**
     * The bytes of a file, if they are not too many; of one that is too large no more is read than has to be.
     *
     * @throws InputException naming the file and what is wrong with it
     */
    public static byte[] content(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new InputException("homework.large", file.getFileName(), MOST_BYTES >> 20);
            }
            return content;
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        }
    }
}

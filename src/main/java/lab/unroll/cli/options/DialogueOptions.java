package lab.unroll.cli.options;

import java.nio.file.Path;
import lab.unroll.task.DataFile;
import lab.unroll.task.chat.Units;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options that choose dialogues from a file, and how they are cut. */
public final class DialogueOptions {

    @Option(names = "--dialogues", paramLabel = "FILE", description = "learn the pairs of this file: a question, a tab and its"
            + " reply in each line")
    private Path file;

    @Option(names = "--units", paramLabel = "NAME", description = "of dialogues: words or characters (default: by their script)")
    private String units;

    /** The file; null if none is given. */
    Path file() {
        return file;
    }

    /** How it is to be read. */
    DataFile read(DataFile plain) {
        return plain.choosing(Units.CHOICE, units);
    }

    /** True if it is said how they are cut. */
    boolean hasUnits() {
        return units != null;
    }

    /**
     * Refuses what says how a file is read where there is none.
     *
     * @throws InputException naming it
     */
    void requireFile() {
        if (file == null && units != null) {
            throw new InputException("units.without.dialogues");
        }
    }
}

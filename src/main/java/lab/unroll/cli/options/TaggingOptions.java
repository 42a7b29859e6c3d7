package lab.unroll.cli.options;

import java.nio.file.Path;
import lab.unroll.task.DataFile;
import lab.unroll.task.tagging.TaggedFile;
import lab.unroll.task.tagging.TaggingKind;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options that choose a file of words with tags, and what of it is held out. */
public final class TaggingOptions {

    @Option(names = "--tags", paramLabel = "FILE", description = "tag the words of this file: a word, a tab and its tag on each"
            + " line, an empty line after each sentence")
    private Path file;

    @Option(names = "--held-out", paramLabel = "FILE|every-fifth", description = "what of it is held out: a file in the same"
            + " folder, or every fifth sentence (default: the file beside it with \"test\" or \"dev\" for \"train\" in its name, else"
            + " every fifth sentence, which is told)")
    private String heldOut;

    /** The file; null if none is given. */
    Path file() {
        return file;
    }

    /** How it is to be read. */
    DataFile read(DataFile plain) {
        return heldOut == null ? plain : plain.choosing(TaggedFile.HELD_OUT, heldOut);
    }

    /** The kind of task that reads it where no preset is named. */
    TaggingKind kind() {
        return file != null && TaggingKind.CHINESE.isNamedFor(file) ? TaggingKind.CHINESE : TaggingKind.ENGLISH;
    }

    /**
     * Refuses what says how a file is read where there is none.
     *
     * @throws InputException naming it
     */
    void requireFile() {
        if (file == null && heldOut != null) {
            throw new InputException("tagging.without.file", "--held-out");
        }
    }

    /** True if none is given. */
    boolean isEmpty() {
        return file == null && heldOut == null;
    }
}

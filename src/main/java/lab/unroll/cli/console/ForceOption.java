package lab.unroll.cli.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import lab.unroll.export.CsvFile;
import lab.unroll.export.FilmFolder;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine.Option;

/** Whether files that are there are replaced without asking; of every command that writes some. */
public final class ForceOption {

    @Option(names = "--force", description = "replace files that are there without asking; where nobody can be asked, as in a"
            + " script, they are replaced anyway")
    private boolean force;

    /**
     * Asks before something is replaced, unless it is said that it may be.
     *
     * @param words in which it is asked
     * @param files those that will be written; null, the standard output and what is not there are passed over
     * @throws InputException if one of them is to stay
     */
    public void requireFree(Words words, Path... files) {
        requireFree(new Replacing(Words.of("cli", words.locale())), Stream.of(files));
    }

    /** The same, asked in another way. */
    void requireFree(Replacing replacing, Stream<Path> files) {
        if (!force) {
            files.filter(Objects::nonNull).filter(file -> !CsvFile.isStandardOutput(file))
                    .filter(file -> Files.isRegularFile(file) || FilmFolder.isFilled(file)).forEach(replacing::require);
        }
    }
}

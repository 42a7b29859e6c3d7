package lab.unroll.cli.render;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import lab.unroll.cli.console.ForceOption;
import lab.unroll.export.CsvFile;
import lab.unroll.export.FilmFolder;
import lab.unroll.export.Format;
import lab.unroll.export.Formats;
import lab.unroll.export.OutputPlace;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of where something is written. */
final class OutputOptions {

    /** The endings of files in the help. */
    private static final class FormatEndings extends ArrayList<String> {

        FormatEndings() {
            Formats.ALL.forEach(format -> add(format.ending()));
        }
    }

    @Option(names = "--csv", paramLabel = "FILE", description = "write every value that the figure paints into this"
            + " table, besides the picture or in its place; - is the standard output")
    private Path csv;

    @Mixin
    private ValuesOption values;

    @Option(names = "--out", paramLabel = "FILE", completionCandidates = FormatEndings.class,
            description = "a file that ends in one of ${COMPLETION-CANDIDATES}; with --film also a folder")
    private Path out;

    @Mixin
    private ForceOption force;

    /** The picture or film; null for none. */
    Path out() {
        return out;
    }

    /** The table of what is painted; null for none. */
    Path csv() {
        return csv;
    }

    /** The values of the network. */
    ValuesOption values() {
        return values;
    }

    /** True if nothing is to be written. */
    boolean isEmpty() {
        return out == null && csv == null && !values.isGiven();
    }

    /**
     * The format of the picture or film, for which there is room; null for a folder or none.
     *
     * @param filmed true where it can be a folder
     * @throws InputException if its name ends otherwise, or it cannot be written
     */
    Format format(boolean filmed) {
        if (out == null) {
            return null;
        }
        if (filmed && FilmFolder.isMeant(out)) {
            FilmFolder.requireWritable(out);
            return null;
        }
        Format format = Formats.of(out);
        OutputPlace.requireWritable(out);
        return format;
    }

    /**
     * Refuses tables that cannot be written, before long work.
     *
     * @throws InputException if one cannot
     */
    void requireWritable() {
        values.requireWritable();
        if (csv != null && !CsvFile.isStandardOutput(csv)) {
            OutputPlace.requireWritable(csv);
        }
    }

    /**
     * Asks before something is replaced, unless it is said that it may be.
     *
     * @param words of the room {@code cli}
     * @throws InputException if it is to stay
     */
    void requireFree(Words words) {
        force.requireFree(words, files().toArray(Path[]::new));
    }

    /** The files that are written. */
    Stream<Path> files() {
        return Stream.of(out, csv, values.file()).filter(Objects::nonNull).filter(file -> !CsvFile.isStandardOutput(file));
    }

    /** Where it is told what was written: not in the midst of a table. */
    PrintWriter told(CommandLine line) {
        return csv != null && CsvFile.isStandardOutput(csv) || values.isStandardOutput() ? line.getErr() : line.getOut();
    }
}

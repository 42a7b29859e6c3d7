package lab.unroll.cli.render;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import lab.unroll.export.CsvFile;
import lab.unroll.export.OutputPlace;
import lab.unroll.export.TidyValues;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The option that writes every value of the network. */
final class ValuesOption {

    @Option(names = "--values", paramLabel = "FILE.csv|FILE.json", description = "write every C, h, gate and gradient of the"
            + " network as it reads, a row each: run, step, t, layer, direction, unit, quantity, value; - is the standard"
            + " output, as CSV")
    private Path file;

    /** True if it is given. */
    boolean isGiven() {
        return file != null;
    }

    /** True if they go to the standard output, so that nothing else should. */
    boolean isStandardOutput() {
        return isGiven() && CsvFile.isStandardOutput(file);
    }

    /** The file, null for none. */
    Path file() {
        return file;
    }

    /**
     * Refuses a file that cannot be written, before long work.
     *
     * @throws InputException if it cannot
     */
    void requireWritable() {
        if (!isGiven() || isStandardOutput()) {
            return;
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (TidyValues.ENDINGS.stream().noneMatch(ending -> name.endsWith("." + ending))) {
            throw new InputException("output.format", file, "." + String.join(", .", TidyValues.ENDINGS));
        }
        OutputPlace.requireWritable(file);
    }

    /** Writes those of a network, if they are asked for. */
    void write(TrainedNetwork network, PrintWriter out) {
        if (!isGiven()) {
            return;
        }
        TidyValues values = new TidyValues(network.experiment().runName(), network.iteration(), network.reading().trace());
        if (!isStandardOutput()) {
            values.write(file);
            return;
        }
        try {
            values.writeCsv(out);
        } catch (IOException e) {
            throw OutputPlace.problem(file, e);
        }
    }
}

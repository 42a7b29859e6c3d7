package lab.unroll.cli.weights;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import lab.unroll.cli.console.ForceOption;
import lab.unroll.cli.options.PresetList;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.OutputPlace;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.state.BenchState;
import lab.unroll.state.Edits;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Training;
import lab.unroll.weights.ImportedWeights;
import lab.unroll.weights.WeightFormat;
import lab.unroll.weights.WeightNames;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll weights}: weights out into a file of PyTorch, Keras or ONNX, or in from one. */
@Command(name = "weights", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Writes the weights of a network as safetensors, NumPy's npz or ONNX, or reads them.",
                "Files of safetensors and npz have the names and layouts of PyTorch or Keras."})
public final class WeightsCommand implements Callable<Integer> {

    @Mixin
    private NetworkOptions network;

    @Option(names = "--out", paramLabel = "FILE", description = "write the weights: .safetensors, .npz or .onnx")
    private Path out;

    @Option(names = "--names", paramLabel = "NAMES", completionCandidates = NameIds.class,
            description = "whose names and layouts: ${COMPLETION-CANDIDATES} (default: pytorch); not of .onnx")
    private String names;

    @Option(names = "--in", paramLabel = "FILE", description = "read weights, .safetensors or .npz, for the experiment; cell, k,"
            + " layers and directions are those of the file")
    private Path in;

    @Option(names = "--save", paramLabel = "FILE.unroll", description = "with --in: keep the experiment with these weights in a"
            + " session")
    private Path save;

    @Mixin
    private ForceOption force;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Words words = Words.of("cli", Words.language(language));
        PrintWriter told = command.commandLine().getOut();
        if (network.asksForPresets()) {
            PresetList.print(told, Words.of("train", words.locale()));
        } else if (in == null == (out == null)) {
            throw new InputException("weights.in-or-out");
        } else if (save != null && in == null) {
            throw new InputException("weights.save-in");
        } else if (out != null) {
            write(told, words);
        } else {
            read(told, words);
        }
        told.flush();
        return CommandLine.ExitCode.OK;
    }

    private void write(PrintWriter told, Words words) {
        WeightFormat format = WeightFormat.toWrite(out);
        if (names != null && !format.named()) {
            throw new InputException("weights.names-unused", out);
        }
        WeightNames chosen = names == null ? WeightNames.PYTORCH : WeightNames.named(names);
        OutputPlace.requireWritable(out);
        force.requireFree(words, out);
        AtomicFile.write(out, format.write(network.network().parameters(), chosen));
        told.println(words.get("written", out));
    }

    private void read(PrintWriter told, Words words) {
        if (names != null) {
            throw new InputException("weights.names-out");
        }
        network.refuseTraining();
        if (save != null) {
            OutputPlace.requireWritable(save);
            force.requireFree(words, save);
        }
        ImportedWeights read = ImportedWeights.read(in, network.experiment());
        told.println(description(read, words));
        if (save != null) {
            keep(read);
            told.println(words.get("written", save));
        }
    }

    /** The weights are changes by hand to the untrained network, as in the window. */
    private void keep(ImportedWeights read) {
        try (Training run = read.experiment().begin(1, network.kernels())) {
            Edits edits = Edits.between(run.parameters().toArray(), read.parameters().toArray());
            run.edit(edits.in(run.parameters()));
            SessionFile.write(Session.of(BenchState.of(read.experiment()).edited(edits),
                    new Checkpoint(run.state(), new LossHistory().state()), network.kernels()), save);
        }
    }

    private String description(ImportedWeights read, Words words) {
        LayerSettings layers = read.experiment().network();
        return words.get(layers.bidirectional() ? "weights.read.both" : "weights.read", in, read.names().title(),
                layers.cell().displayName(), layers.hidden(), layers.layers(),
                String.format(Locale.ROOT, "%,d", read.experiment().parameterCount()), read.experiment().preset());
    }

    /** The ids of names, for the help. */
    static final class NameIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return WeightNames.ALL.stream().map(WeightNames::id).iterator();
        }
    }
}

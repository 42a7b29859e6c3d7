package lab.unroll.cli.weights;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lab.unroll.cli.console.ForceOption;
import lab.unroll.cli.options.PresetList;
import lab.unroll.export.AtomicFile;
import lab.unroll.export.OutputPlace;
import lab.unroll.weights.WeightFormat;
import lab.unroll.weights.WeightNames;
import lab.unroll.weights.snippet.Snippet;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll snippet}: Python code that rebuilds a network. */
@Command(name = "snippet", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints Python code that rebuilds a network with its weights in PyTorch or Keras, lets it read the example"
                + " and compares the answers.")
public final class SnippetCommand implements Callable<Integer> {

    @Mixin
    private NetworkOptions network;

    @Option(names = "--for", paramLabel = "LIBRARY", required = true, completionCandidates = WeightsCommand.NameIds.class,
            description = "${COMPLETION-CANDIDATES}")
    private String library;

    @Option(names = "--weights", paramLabel = "FILE", description = "write the weights to this .npz or .safetensors, which the"
            + " code then loads by its name; needed where they are more than " + Snippet.MOST_INLINE)
    private Path weights;

    @Mixin
    private ForceOption force;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Words words = Words.of("cli", Words.language(language));
        CommandLine line = command.commandLine();
        PrintWriter out = line.getOut();
        if (network.asksForPresets()) {
            PresetList.print(out, Words.of("train", words.locale()));
            return CommandLine.ExitCode.OK;
        }
        WeightNames names = WeightNames.ALL.stream().filter(one -> one.id().equalsIgnoreCase(library)).findFirst().orElseThrow(
                () -> new InputException("option.choice", "--for", library, WeightNames.ids()));
        WeightFormat format = weights == null ? null : WeightFormat.toRead(weights);
        if (weights != null) {
            OutputPlace.requireWritable(weights);
            force.requireFree(words, weights);
        }
        NetworkOptions.Source source = network.network();
        Snippet snippet = Snippet.of(names);
        if (weights != null) {
            AtomicFile.write(weights, format.write(source.parameters(), names));
            line.getErr().println(words.get("written", weights));
            line.getErr().flush();
        } else if (!Snippet.isInline(source.parameters())) {
            throw new InputException("weights.snippet-large", source.parameters().layout().size(), Snippet.MOST_INLINE,
                    snippet.fileName(source.experiment().preset()));
        }
        out.print(weights == null ? snippet.inline(source.parameters(), source.sequence())
                : snippet.loading(source.parameters(), source.sequence(), weights.getFileName().toString()));
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}

package lab.unroll.cli.options;

import static lab.unroll.cli.console.TextTable.Side.LEFT;
import static lab.unroll.cli.console.TextTable.Side.RIGHT;

import java.io.PrintWriter;
import java.util.Locale;
import lab.unroll.cli.console.TextTable;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.words.Words;

/** All presets, one a row: the network, how long it is trained, the chance line and the solved line of its loss. */
public final class PresetList {

    private PresetList() {
    }

    /** Prints them. */
    public static void print(PrintWriter out, Words words) {
        Words tasks = Words.of("tasks", words.locale());
        TextTable table = new TextTable(LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT);
        table.row(words.get("presets.name"), words.get("presets.cell"), "k", "T", words.get("presets.steps"),
                words.get("presets.chance"), words.get("presets.solved"), words.get("presets.about"));
        for (Experiment experiment : Presets.all()) {
            table.row(experiment.preset(), experiment.cell().displayName(), Integer.toString(experiment.hidden()),
                    Integer.toString(experiment.length()), format("%,d", experiment.plan().steps()),
                    format("%.4f", experiment.chanceLoss()),
                    experiment.solvedRule().map(rule -> format("%.4f", rule.line())).orElse("-"),
                    tasks.get(experiment.preset() + ".about"));
        }
        table.printTo(out);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}

package lab.unroll.task.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.DataFile;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Preset;
import lab.unroll.task.Task;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskKind;
import lab.unroll.task.TaskOptions;
import lab.unroll.task.TaskSetting;

/**
 * The characters of a text.
 *
 * @param shippedText the one that is learnt where none is given
 */
public record NextCharacterKind(ShippedText shippedText) implements TaskKind {

    /** The verse play in English; it reads files as well. */
    public static final NextCharacterKind ENGLISH = new NextCharacterKind(ShippedText.ENGLISH);
    /** The play in Traditional Chinese. */
    public static final NextCharacterKind CHINESE = new NextCharacterKind(ShippedText.CHINESE);
    /** The name of the one that reads files. */
    public static final String ID = "next-char";

    private static final int SMALL = 8;
    private static final int LARGE = 128;
    private static final double RATE_OF_SMALL = 0.02;

    @Override
    public String id() {
        return this.equals(ENGLISH) ? ID : "ai-shakespeare-zh";
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, 200, 12));
    }

    /** {@inheritDoc} An LSTM small enough to be seen whole, and one that writes like its text. */
    @Override
    public List<Preset> presets() {
        return this.equals(ENGLISH) ? List.of(
                new Preset(ID, CellKind.LSTM, SMALL, new Hyperparameters(32, RATE_OF_SMALL, 1, 2000), Initialiser.USUAL),
                writing("ai-shakespeare")) : List.of(writing("ai-shakespeare-zh"));
    }

    private static Preset writing(String id) {
        return new Preset(id, Map.of("length", 50.0), CellKind.LSTM, LARGE, new Hyperparameters(32, 0.005, 1, 2000),
                Initialiser.USUAL);
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new NextCharacter((TextSource) data, options.length());
    }

    @Override
    public Optional<TaskData> shipped() {
        return Optional.of(TextSource.of(shippedText));
    }

    @Override
    public boolean readsFile() {
        return this.equals(ENGLISH);
    }

    @Override
    public TaskData read(DataFile file) {
        return TextSource.load(file);
    }

    /**
     * {@inheritDoc} {@value #RATE_OF_SMALL} with {@value #SMALL} units and fewer; from there on it falls by equal factors to what
     * was found to be best with {@value #LARGE}: 0.005 for an LSTM and a SimpleRNN (0.001 with
     * ReLU, which has no bound), 0.004 for
     * cells that mix old and new.
     */
    @Override
    public OptionalDouble learningRateFor(CellKind cell, int hidden) {
        double large = switch (cell.rule()) {
            case CARRIED -> 0.005;
            case ACTIVATED -> cell == CellKind.RELU_RNN ? 0.001 : 0.005;
            case MIXED -> 0.004;
        };
        double way = Math.max(0, Math.log((double) hidden / SMALL) / Math.log((double) LARGE / SMALL));
        double rate = RATE_OF_SMALL * Math.pow(large / RATE_OF_SMALL, way);
        return OptionalDouble.of(new BigDecimal(rate).round(new MathContext(2)).doubleValue());
    }

    @Override
    public Optional<TaskData> standIn(String name, List<String> symbols) {
        return Optional.of(TextSource.standIn(name, symbols));
    }

    @Override
    public boolean asksForWhatComes() {
        return true;
    }
}

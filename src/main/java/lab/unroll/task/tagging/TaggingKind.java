package lab.unroll.task.tagging;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * The tags of words.
 *
 * @param id     its name, and that of its preset
 * @param sample the file of the sentences that come with it
 */
public record TaggingKind(String id, String sample) implements TaskKind {

    /** The tags of English words. */
    public static final TaggingKind ENGLISH = new TaggingKind("tagging", "english.tsv");
    /** The tags of Chinese words. */
    public static final TaggingKind CHINESE = new TaggingKind("tagging-zh-TW", "traditional-chinese.tsv");

    private static final int LONGEST = 60;
    private static final double WHOLE = 0.95;

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, TaggedLines.MOST_WORDS, 16));
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset(id, CellKind.LSTM, 16, new Hyperparameters(32, 0.01, 1, 400), Initialiser.USUAL)
                .inBothDirections());
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new Tagging((TaggedFile) data, options.length());
    }

    @Override
    public Optional<TaskData> shipped() {
        return Optional.of(TaggedFile.sample(sample));
    }

    @Override
    public boolean readsFile() {
        return true;
    }

    /** {@inheritDoc} Words with tags, in the one kind Chinese ones, in the other all others. */
    @Override
    public boolean isNamedFor(Path file) {
        return TaggedGuess.of(file).filter(chinese -> chinese == equals(CHINESE)).isPresent();
    }

    @Override
    public TaskData read(DataFile file) {
        return TaggedFile.load(file);
    }

    /** {@inheritDoc} Long enough for nineteen of twenty sentences to be read whole, but at most {@value #LONGEST}. */
    @Override
    public int lengthFor(TaskData data, int usual) {
        TaggedFile file = (TaggedFile) data;
        int[] lengths = Stream.of(file.training(), file.heldOut()).flatMap(List::stream).mapToInt(TaggedSentence::length)
                .sorted().toArray();
        return Math.min(LONGEST, lengths[(int) (WHOLE * (lengths.length - 1))]);
    }
}

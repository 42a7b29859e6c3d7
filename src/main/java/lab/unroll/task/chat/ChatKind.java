package lab.unroll.task.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** Questions and replies. */
public record ChatKind() implements TaskKind {

    /** Its name, and that of its English preset. */
    public static final String ID = "chat";
    /** The name of its Chinese preset. */
    public static final String CHINESE = "chat-zh-TW";
    /** The name of its small English preset. */
    public static final String SMALL = "chat-small";
    /** The setting that says which of the shipped pairs are learnt, where no file is: the number of one of them. */
    public static final String LANGUAGE = "language";
    /** The setting that says how many words of a question are read as unknown while training, so that it has heard of them. */
    public static final String UNKNOWN = "unknown";
    /** The setting that says before how many steps the decoder is told the right word while training, and not its own. */
    public static final String FORCING = "teacher-forcing";
    /** The most symbols of a question, and of a reply, that can be asked for. */
    public static final int LONGEST = 60;

    private static final int USUAL = 20;
    private static final double USUAL_UNKNOWN = 0.03;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<TaskSetting> settings() {
        return List.of(TaskSetting.length(1, LONGEST, USUAL),
                TaskSetting.whole(LANGUAGE, 0, Dialogues.Shipped.values().length - 1, 0),
                TaskSetting.number(UNKNOWN, 0, 0.5, USUAL_UNKNOWN), TaskSetting.number(FORCING, 0, 1, 1));
    }

    @Override
    public List<Preset> presets() {
        return List.of(preset(ID, Dialogues.Shipped.ENGLISH), preset(CHINESE, Dialogues.Shipped.CHINESE),
                new Preset(SMALL, Map.of(LANGUAGE, (double) Dialogues.Shipped.FIRST_WORDS.ordinal(), TaskSetting.LENGTH, 8.0),
                        CellKind.GRU, 16, new Hyperparameters(16, 0.01, 1, 600), Initialiser.USUAL));
    }

    private static Preset preset(String id, Dialogues.Shipped which) {
        return new Preset(id, Map.of(LANGUAGE, (double) which.ordinal()), CellKind.GRU, 64,
                new Hyperparameters(32, 0.005, 1, 2000), Initialiser.USUAL);
    }

    @Override
    public Task make(TaskOptions options, TaskData data, long seed) {
        return new Chat((Dialogues) data, options.length(), options.number(UNKNOWN),
                options.number(FORCING));
    }

    /** {@inheritDoc} In the language that is set. */
    @Override
    public Optional<TaskData> shipped(TaskOptions options) {
        return Optional.of(Dialogues.shipped(Dialogues.Shipped.values()[options.whole(LANGUAGE)]));
    }

    @Override
    public Optional<TaskData> shipped() {
        return Optional.of(Dialogues.shipped(Dialogues.Shipped.ENGLISH));
    }

    /** {@inheritDoc} Chinese for those who read Chinese. */
    @Override
    public String presetIn(String preset, String language) {
        return preset.equals(ID) && language.startsWith("zh") ? CHINESE : preset;
    }

    @Override
    public boolean readsFile() {
        return true;
    }

    /** {@inheritDoc} Tables with tabs, which are pairs to a chatbot and series to others. */
    @Override
    public boolean alsoReads(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".tsv") || name.endsWith(".tab");
    }

    @Override
    public TaskData read(DataFile file) {
        return Dialogues.load(file);
    }

    @Override
    public boolean isPair() {
        return true;
    }
}

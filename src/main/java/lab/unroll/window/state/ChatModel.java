package lab.unroll.window.state;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lab.unroll.chat.Talk;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.ChatLook;
import lab.unroll.task.Example;
import lab.unroll.task.chat.Chat;

/** The conversation with the chatbot on the bench: what is asked, and how it answers. Knows no node; on the FX thread only. */
public final class ChatModel {

    /** The most exchanges that are remembered. */
    public static final int MOST_EXCHANGES = 50;

    /** How the words are chosen. */
    public enum Way {
        /** Always the likeliest. */
        GREEDY,
        /** Drawn by their probabilities. */
        SAMPLED,
        /** The likeliest sentence of a beam. */
        BEAM
    }

    /**
     * What is asked now.
     *
     * @param question as it was typed
     * @param swap     a question whose state crosses in the place of its own; null for none
     * @param forced   the first words of the answer, whatever their probability
     * @param turn     the number of the question, from 1; of 0 nobody has asked
     */
    public record Asked(String question, String swap, List<Integer> forced, int turn) {

        /** Copies the words. */
        public Asked {
            forced = List.copyOf(forced);
        }
    }

    /**
     * A question and what was answered.
     *
     * @param talk      both
     * @param answer    as a sentence
     * @param learnt    true if a pair has this question
     * @param unknown   the words of the question that no pair has
     * @param iteration training steps taken
     * @param turn      the number of the question; 0 for that of the example on the bench, which nobody has asked
     */
    public record Exchange(Talk talk, String answer, boolean learnt, List<String> unknown, long iteration, int turn) {
    }

    private final ObjectProperty<ChatLook> look = new SimpleObjectProperty<>(ChatLook.NONE);
    private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>();
    private final ObservableList<Exchange> exchanges = FXCollections.observableArrayList();
    /** Kept, for it hears of changes only as long as somebody holds it. */
    private final ObservableList<Exchange> seen = FXCollections.unmodifiableObservableList(exchanges);
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.GREEDY);
    private final DoubleProperty temperature = new SimpleDoubleProperty(1);
    private final IntegerProperty width = new SimpleIntegerProperty(Talk.BESIDE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Chat task;
    private int turns;

    /** What was said last; {@link ChatLook#NONE} where no chatbot is on the bench. */
    public ReadOnlyObjectProperty<ChatLook> lookProperty() {
        return look;
    }

    /** What is asked; null where nothing is. */
    public ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked;
    }

    /** The conversation, the oldest first; the last one changes while the network learns. */
    public ObservableList<Exchange> exchanges() {
        return seen;
    }

    /** How words are chosen. */
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /** Of words that are drawn. */
    public DoubleProperty temperatureProperty() {
        return temperature;
    }

    /** The width of the beam. */
    public IntegerProperty widthProperty() {
        return width;
    }

    /** True while it thinks. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /** The chatbot; null where none is on the bench. */
    public Chat task() {
        return task;
    }

    // Verbs

    /** Another experiment is on the bench: a chatbot of the same pairs goes on with its conversation. */
    public void begin(Experiment experiment) {
        Chat other = experiment != null && experiment.task() instanceof Chat chat ? chat : null;
        if (other == null || task == null || !other.pairs().equals(task.pairs())) {
            exchanges.clear();
            asked.set(null);
        }
        task = other;
        look.set(other == null ? ChatLook.NONE : new ChatLook(other, null, 1));
    }

    /** The network on the bench reads another example: its question is asked, unless it is the one that is asked. */
    public void follow(Example example) {
        if (task == null || example == null || example.sequence().encoderLength() == 0) {
            return;
        }
        int[] question = Arrays.copyOf(task.symbols(example), example.sequence().encoderLength());
        if (asked.get() == null || !Arrays.equals(question, task.lexicon().question(asked.get().question()))) {
            asked.set(new Asked(task.lexicon().typed(question), null, List.of(), 0));
        }
    }

    /** Asks a question in its own words. */
    public void ask(String question) {
        turns++;
        asked.set(new Asked(question, null, List.of(), turns));
    }

    /** Lets the state of another question cross; null for its own. */
    public void swapWith(String other) {
        change(other, List.of());
    }

    /** Has a word said at a place of the answer, from 0, after those that were said before it. */
    public void force(int place, int symbol) {
        Talk talk = look.get().talk();
        if (talk != null && asked.get() != null && place < talk.answer().words().size() && symbol < task.vocabulary().size()) {
            List<Integer> words = Arrays.stream(talk.answer().symbols()).limit(place).boxed().collect(Collectors.toList());
            words.add(symbol);
            change(asked.get().swap(), words);
        }
    }

    /** Has it answer again as it wants. */
    public void release() {
        if (asked.get() != null) {
            change(asked.get().swap(), List.of());
        }
    }

    private void change(String swap, List<Integer> forced) {
        Asked now = asked.get();
        if (now != null) {
            asked.set(new Asked(now.question(), swap, forced, now.turn()));
        }
    }

    /** It thinks from now on. */
    public void think() {
        busy.set(true);
    }

    /** It has answered, or given up where that is null; forgotten if another chatbot is on the bench, or something else asked. */
    public void show(Talk talk, Chat of, Asked answered, long iteration) {
        busy.set(false);
        if (talk == null || of != task || !answered.equals(asked.get())) {
            return;
        }
        look.set(new ChatLook(task, talk, 1));
        int[] question = talk.answer().heard().question();
        Exchange now = new Exchange(talk, task.lexicon().sentence(talk.answer().symbols()), task.isLearnt(question),
                task.lexicon().unknownIn(talk.question()), iteration, answered.turn());
        int last = exchanges.size() - 1;
        // what nobody has asked gives way to the next question
        if (last >= 0 && (exchanges.get(last).turn() == now.turn() || exchanges.get(last).turn() == 0)) {
            exchanges.set(last, now);
        } else {
            exchanges.add(now);
            if (exchanges.size() > MOST_EXCHANGES) {
                exchanges.remove(0);
            }
        }
    }
}

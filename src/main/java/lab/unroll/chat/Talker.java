package lab.unroll.chat;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.task.chat.Chat;
import lab.unroll.trace.InitialStates;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Stepper;

/**
 * An encoder and a decoder that talk: P(w_1 ... w_K | question) = Π_t P(w_t | question, w_1 ... w_{t-1}). Computed in double
 * precision by the microscope's cells. It never says UNK, and stops after EOS or after T + 1 words.
 */
public final class Talker {

    private final Chat task;
    private final Parameters parameters;
    private final Pins pins;

    /** A network that has learnt the task, with what is held in it. */
    public Talker(Chat task, Parameters parameters, Pins pins) {
        this.task = task;
        this.parameters = parameters;
        this.pins = pins;
    }

    /** The pairs it has learnt. */
    public Chat task() {
        return task;
    }

    /** The most words of an answer, EOS among them. */
    int longest() {
        return task.longest() + 1;
    }

    /** May a symbol be said? All but UNK. */
    boolean maySay(int symbol) {
        return symbol != task.lexicon().unknown();
    }

    /** Reads a question of at least one symbol. */
    public HeardQuestion read(int[] question) {
        Stepper stepper = new Stepper(parameters, InitialStates.zeros(), pins, question.length);
        List<Vector> states = new ArrayList<>();
        for (int t = 1; t <= question.length; t++) {
            stepper.logits(task.x(t, question[t - 1], question.length));
            List<Vector> hidden = stepper.hidden();
            states.add(hidden.get(hidden.size() - 1));
        }
        return new HeardQuestion(question, states, stepper);
    }

    /** What is said to a question, word by word. */
    public Answer answer(HeardQuestion heard, WordChoice choice) {
        return answer(heard, new int[0], choice);
    }

    /**
     * The same where the first words are said whatever their probability.
     *
     * @param forced the first words; those behind EOS are not said
     */
    public Answer answer(HeardQuestion heard, int[] forced, WordChoice choice) {
        Stepper decoder = heard.decoder();
        List<SaidWord> words = new ArrayList<>();
        int told = task.startSymbol();
        while (words.size() < longest() && (words.isEmpty() || told != task.endOfSequence())) {
            Vector probabilities = next(decoder, told, heard);
            int said = words.size() < forced.length ? forced[words.size()] : choice.of(probabilities, this::maySay);
            words.add(new SaidWord(told, said, probabilities, decoder.hidden(), decoder.attention()));
            told = said;
        }
        return new Answer(heard, words, told == task.endOfSequence());
    }

    /** P(w_t | question, what was said before) after one more word is told. */
    Vector next(Stepper decoder, int told, HeardQuestion heard) {
        int asked = heard.question().length;
        return Stepper.probabilities(decoder.logits(task.x(asked + 1, told, asked)), 1);
    }

    /**
     * The likeliest sentences that a beam of some width finds; of width 1 the greedy one.
     *
     * @param width 1 to {@value BeamSearch#WIDEST}
     */
    public BeamTree beam(HeardQuestion heard, int width) {
        return new BeamSearch(this, heard, width).run();
    }
}

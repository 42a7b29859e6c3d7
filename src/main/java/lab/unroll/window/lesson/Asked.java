package lab.unroll.window.lesson;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.answer.Judge;
import lab.unroll.lesson.answer.Judgement;
import lab.unroll.lesson.answer.RealCurve;
import lab.unroll.lesson.live.LiveBench;
import lab.unroll.lesson.question.Question;
import lab.unroll.words.InputException;

/** A question of a step, what is answered, and how good that is once it is told. Knows no node. */
public final class Asked {

    private final LessonBench bench;
    private final ObjectProperty<Answer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<Told> told = new SimpleObjectProperty<>();
    private Question question;
    private int turn;

    /**
     * What has been told.
     *
     * @param about     the answer that it is about: another may have been given since
     * @param judgement how good the answer is; empty as long as the bench does not show it yet
     * @param curve     the curve as the bench has it, where one was asked for
     */
    public record Told(Answer about, Optional<Judgement> judgement, List<Double> curve) {

        private static Told soFar(Answer about) {
            return new Told(about, Optional.empty(), List.of());
        }
    }

    /**
     * What is remembered of a question.
     *
     * @param answer the last answer, or null
     * @param known  what was told, or null
     */
    record Given(Answer answer, Told known) {

        static final Given NOTHING = new Given(null, null);

        /** An answer that was told before, elsewhere: how good it is has to be found out again. */
        static Given elsewhere(Answer answer) {
            return new Given(answer, Told.soFar(answer));
        }

        boolean told() {
            return known != null;
        }
    }

    Asked(LessonBench bench) {
        this.bench = bench;
    }

    /** The answer so far; null for none. What is told stays told as long as it is not asked for again. */
    public ObjectProperty<Answer> answerProperty() {
        return answer;
    }

    /** What has been told; null before. */
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told;
    }

    /** True once the answer is told. */
    public boolean isTold() {
        return told.get() != null;
    }

    Given given() {
        return new Given(answer.get(), told.get());
    }

    void ask(Question now, Given before) {
        turn++;
        question = now;
        told.set(before.known());
        answer.set(before.answer());
    }

    /** The bench is there: tells how good an answer is that was given elsewhere. */
    void settle() {
        if (question != null && told.get() != null && told.get().judgement().isEmpty()) {
            told.set(judged(told.get().about()));
        }
    }

    /** What has been told of the answer as it is now; null if that is not told yet. */
    public Told toldOfThis() {
        Told last = told.get();
        return last != null && last.about().equals(answer.get()) ? last : null;
    }

    /** The same question in another language, or in other words; what was answered is forgotten where it does not fit. */
    void translate(Question other) {
        if (question != null && !fits(other)) {
            ask(other, Given.NOTHING);
            return;
        }
        question = other;
        if (told.get() != null && told.get().judgement().isPresent()) {
            told.set(judged(told.get().about()));
        }
    }

    /** Tells it: at once that it is told, and how good it is as soon as the bench shows it. */
    void tell() {
        if (question == null || answer.get() == null) {
            return;
        }
        if (question instanceof Question.Choice) {
            told.set(judged(answer.get()));
            return;
        }
        Told now = Told.soFar(answer.get());
        told.set(now);
        int asked = turn;
        bench.whenThere(() -> {
            if (asked == turn) {
                told.set(judged(now.about()));
            }
        });
    }

    private boolean fits(Question other) {
        return other != null && other.getClass() == question.getClass()
                && fits(answer.get(), other) && (told.get() == null || fits(told.get().about(), other));
    }

    private static boolean fits(Answer given, Question other) {
        return !(given instanceof Answer.Chosen chosen)
                || other instanceof Question.Choice choice && chosen.option() < choice.options().size();
    }

    private Told judged(Answer about) {
        LiveBench live = bench.live();
        List<Double> curve = question instanceof Question.Curve drawn && live != null
                ? RealCurve.of(drawn.curve(), live, bench.losses()) : List.of();
        try {
            return new Told(about, Optional.of(Judge.of(question, about, live, curve)), curve);
        } catch (InputException notOnThisBench) {
            // a hand has put another network there meanwhile: nothing can be compared
            return new Told(about, Optional.empty(), curve);
        }
    }
}

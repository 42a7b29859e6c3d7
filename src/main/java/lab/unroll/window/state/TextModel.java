package lab.unroll.window.state;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.TextLook;
import lab.unroll.lens.AlikeSpans;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.TextLines;
import lab.unroll.lens.TextStudy;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.text.NextCharacter;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.KeptWriting;
import lab.unroll.writing.Manuscript;
import lab.unroll.writing.Sampling;

/** What is written on the bench where a text is learnt, and how one looks at it. Knows no node; on the FX thread only. */
public final class TextModel {

    /** Letters that are written where a text begins anew. */
    public static final int USUAL = 400;
    private static final int[] NOTHING = {};
    private static final int LINES_BEFORE = 2;

    private final ObjectProperty<TextLook> look = new SimpleObjectProperty<>(TextLook.NONE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Manuscript> manuscript = new SimpleObjectProperty<>();
    private final IntegerProperty cursor = new SimpleIntegerProperty(1);
    private final IntegerProperty pointed = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Sampling> sampling = new SimpleObjectProperty<>(Filmstrip.SAMPLING);
    private final ObjectProperty<Annotation> annotation = new SimpleObjectProperty<>(Annotation.LINE);
    private final BooleanProperty cell = new SimpleBooleanProperty();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final DoubleProperty threshold = new SimpleDoubleProperty(AlikeSpans.USUAL_THRESHOLD);
    private final ObjectProperty<Mark> mark = new SimpleObjectProperty<>(Mark.NONE);
    private final IntegerProperty top = new SimpleIntegerProperty();
    private final ObjectProperty<Filmstrip> film = new SimpleObjectProperty<>(Filmstrip.EMPTY);
    private NextCharacter task;
    private int wanted;
    private long orders;
    private boolean isUntouched;

    /**
     * A marked span of the text that is learnt.
     *
     * @param from its first place; -1 for none
     * @param to   the place behind its last
     * @param open true if its end is still to be clicked
     */
    public record Mark(int from, int to, boolean open) {

        /** Nothing is marked. */
        public static final Mark NONE = new Mark(-1, -1, false);
    }

    /** How one looks at it; {@link TextLook#NONE} where no text is learnt, or nothing is seen yet. */
    public ReadOnlyObjectProperty<TextLook> lookProperty() {
        return look;
    }

    /** True while something is being computed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /** What is written, as it is or is to be looked at; null where no text is learnt. */
    public ReadOnlyObjectProperty<Manuscript> manuscriptProperty() {
        return manuscript;
    }

    /** The place of the letter that is looked at, from 1 to the length of the manuscript, where it is the next. */
    public IntegerProperty cursorProperty() {
        return cursor;
    }

    /** The place of the letter that is pointed at; -1 for none. */
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    /** How letters are drawn. */
    public ObjectProperty<Sampling> samplingProperty() {
        return sampling;
    }

    /** What units are looked for that follow it. */
    public ObjectProperty<Annotation> annotationProperty() {
        return annotation;
    }

    /** True to colour letters by C. */
    public BooleanProperty cellProperty() {
        return cell;
    }

    /** True while somebody looks at the text that is learnt. */
    public BooleanProperty readingProperty() {
        return reading;
    }

    /** h from which on a unit is on. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** The marked span. */
    public ReadOnlyObjectProperty<Mark> markProperty() {
        return mark;
    }

    /** The place from which on the text that is learnt is shown where a span of it is marked, counted from 0. */
    public ReadOnlyIntegerProperty topProperty() {
        return top;
    }

    /** What was written while the network was trained. */
    public ObjectProperty<Filmstrip> filmProperty() {
        return film;
    }

    /** The task, or null where no text is learnt. */
    public NextCharacter task() {
        return task;
    }

    /** Letters that are still to be drawn at the end of the manuscript. */
    public int wanted() {
        return wanted;
    }

    /** Which order this is: two different ones are never the same. */
    public long order() {
        return orders;
    }

    /** Another experiment is on the bench. */
    public void begin(Experiment experiment) {
        NextCharacter before = task;
        task = experiment != null && experiment.task() instanceof NextCharacter text && !experiment.network().bidirectional()
                ? text : null;
        look.set(TextLook.NONE);
        film.set(Filmstrip.EMPTY);
        pointed.set(-1);
        if (task == null) {
            manuscript.set(null);
        } else if (before == null || !before.source().equals(task.source()) || manuscript.get() == null) {
            mark.set(Mark.NONE);
            top.set(0);
            writeAnew(Manuscript.begin(task.vocabulary()), USUAL);
        } else {
            // the same text: what was written is written anew by the other network
            writeAnew(told(), Math.max(1, manuscript.get().length() + wanted - told().length()));
        }
    }

    /** What stood there before anything was written. */
    private Manuscript told() {
        Manuscript now = manuscript.get();
        int count = 0;
        while (count < now.length() && now.origin(count) == Manuscript.Origin.TOLD) {
            count++;
        }
        return now.first(count);
    }

    /**
     * Begins anew.
     *
     * @param told what is read first
     * @param count letters that are to be drawn
     */
    public void writeAnew(Manuscript told, int count) {
        order(told, told.length(), count);
        isUntouched = true;
    }

    /**
     * True as long as nobody has looked at a letter or chosen one: then it is written anew whenever the network is another, so
     * that one sees it learn.
     */
    public boolean isUntouched() {
        return isUntouched && wanted == 0 && manuscript.get() != null && cursor.get() == told().length();
    }

    /** What is written anew while nobody has touched it. */
    public Manuscript beginning() {
        return told();
    }

    /** The same after what stood there before. */
    public void writeAnew() {
        if (manuscript.get() != null) {
            writeAnew(told(), USUAL);
        }
    }

    /** Draws letters as usual again: what was drawn otherwise is written anew. */
    public void drawAsUsual() {
        if (!sampling.get().equals(Filmstrip.SAMPLING)) {
            sampling.set(Filmstrip.SAMPLING);
            writeAnew();
        }
    }

    /** Looks for units that follow what has this id. */
    public void follow(String id) {
        annotation.set(Annotation.named(id));
    }

    /** Puts a symbol in the place that is looked at, and writes on from there. */
    public void choose(int symbol) {
        Manuscript now = manuscript.get();
        if (now == null) {
            return;
        }
        int place = Math.min(cursor.get(), now.length());
        int rest = now.length() - place - 1;
        order(now.first(place).with(symbol, Manuscript.Origin.CHOSEN), place, Math.max(0, rest));
    }

    /** Goes to the next letter; at the end it is drawn. */
    public void stepForward() {
        Manuscript now = manuscript.get();
        if (now == null || wanted > 0) {
            return;
        }
        if (cursor.get() < now.length()) {
            cursor.set(cursor.get() + 1);
        } else if (now.length() < Manuscript.LONGEST) {
            order(now, now.length() + 1, 1);
        }
    }

    /** Goes to the letter before. */
    public void stepBack() {
        cursor.set(Math.max(1, cursor.get() - 1));
    }

    /** Ends the text before the letter that is looked at, to be written on by hand or step by step. */
    public void cut() {
        Manuscript now = manuscript.get();
        if (now != null) {
            order(now.first(Math.min(cursor.get(), now.length())), cursor.get(), 0);
        }
    }

    private void order(Manuscript from, int place, int count) {
        orders++;
        wanted = count;
        isUntouched = false;
        manuscript.set(from);
        cursor.set(Math.max(1, place));
    }

    /** What is to be kept beside the network; nothing where no text is learnt. */
    public Optional<KeptWriting> kept() {
        if (task == null) {
            return Optional.empty();
        }
        Manuscript now = manuscript.get();
        return Optional.of(isUntouched() || wanted > 0 ? KeptWriting.of(film.get())
                : KeptWriting.of(film.get(), now, Math.min(cursor.get(), now.length())));
    }

    /** What was kept beside the network stands there again. */
    public void restore(KeptWriting kept) {
        if (task == null) {
            return;
        }
        film.set(kept.strip());
        if (kept.hasManuscript()) {
            order(kept.manuscript(task.vocabulary()), kept.place(), 0);
        }
    }

    /** Marks a span of the text that is learnt: the first call its begin, the next its end. */
    public void mark(int place) {
        Mark now = mark.get();
        mark.set(!now.open() ? new Mark(place, place + 1, true)
                : new Mark(Math.min(now.from(), place), Math.max(now.from(), place) + 1, false));
    }

    /** Marks a span of the text that is learnt from one place to another, in whatever order. */
    public void mark(int from, int to) {
        mark.set(new Mark(Math.min(from, to), Math.max(from, to) + 1, false));
    }

    /** Goes so many lines down the text that is learnt, or up where they are negative. */
    public void scroll(int lines) {
        goTo(top.get(), lines);
    }

    /** Goes to a place of the text that is learnt, with some lines before it. */
    public void goTo(int place) {
        goTo(place, -LINES_BEFORE);
    }

    private void goTo(int place, int lines) {
        if (look.get().study() != null && look.get().study().corpus() != null) {
            top.set(TextLines.begin(look.get().study().corpus(), place, lines));
        }
    }

    /** What is to be found out. */
    public TextStudy.Question question(LayerPlace place, int unit, Manuscript written) {
        int asked = pointed.get() >= 1 ? pointed.get() : cursor.get();
        return new TextStudy.Question(place, Math.max(0, unit), written, Math.max(1, Math.min(written.length(), asked)),
                reading.get() ? task.lookedAt() : NOTHING, mark.get().from(), mark.get().to(), threshold.get());
    }

    /** Something is being computed from now on. */
    public void compute() {
        busy.set(true);
    }

    /** What an order asked for could not be written: nothing is computed any more, and nothing more is wanted. */
    public void giveUp(long order) {
        busy.set(false);
        wanted = order == orders ? 0 : wanted;
    }

    /**
     * Something has been found out.
     *
     * @param order   the order that it carries out; what belongs to an older one is forgotten
     * @param written the manuscript, to its end
     */
    public void show(long order, Manuscript written, TextStudy study, int unit, long iteration) {
        busy.set(false);
        if (order != orders || task == null) {
            return;
        }
        wanted = 0;
        if (!written.equals(manuscript.get())) {
            manuscript.set(written);
        }
        look.set(new TextLook(study, sampling.get(), Math.max(0, unit), cell.get(), annotation.get(), film.get(), iteration,
                top.get()));
    }

    /** Shows what is known in another way: what need not be computed. */
    public void show(int unit) {
        TextLook now = look.get();
        if (now.study() != null) {
            look.set(new TextLook(now.study(), sampling.get(), Math.max(0, unit), cell.get(), annotation.get(), film.get(),
                    now.iteration(), top.get()));
        }
    }
}

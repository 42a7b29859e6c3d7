package lab.unroll.lesson.question;

import java.util.List;
import java.util.Optional;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.net.Gate;

/** Something that a lesson asks, with its answer: before the bench shows it, or after. */
public sealed interface Question {

    /** The question. */
    List<Span> text();

    /** What is told afterwards; empty if nothing is. */
    List<Block> revealed();

    /** The explanation of each wrong answer that is named, in order; an empty one where nothing is said. */
    List<List<Span>> wrong();

    /**
     * One of some options is right.
     *
     * @param text        the question
     * @param options     what can be chosen, two to six, exactly one of them right
     * @param revealed    what is told afterwards
     */
    record Choice(List<Span> text, List<Option> options, List<Block> revealed) implements Question {

        /** Copies the lists. */
        public Choice {
            text = List.copyOf(text);
            options = List.copyOf(options);
            revealed = List.copyOf(revealed);
        }

        @Override
        public List<List<Span>> wrong() {
            return options.stream().filter(option -> !option.isRight()).map(Option::why).toList();
        }

        /** Place of the right option, counted from 0. */
        public int rightOption() {
            return options.stream().map(Option::isRight).toList().indexOf(true);
        }
    }

    /**
     * Something to choose.
     *
     * @param text    what it says
     * @param isRight whether it is the right one
     * @param why     why somebody chooses it, and what is the case; empty if nothing is said
     * @param claims  what the bench must bear out if it is right, and not bear out if it is wrong
     */
    record Option(List<Span> text, boolean isRight, List<Span> why, List<Claim> claims) {

        /** Copies the lists. */
        public Option {
            text = List.copyOf(text);
            why = List.copyOf(why);
            claims = List.copyOf(claims);
        }
    }

    /**
     * A number is asked for.
     *
     * @param text     the question
     * @param right    the answer
     * @param tempting wrong answers
     * @param revealed what is told afterwards
     */
    record OfNumber(List<Span> text, Expected right, List<Tempting> tempting, List<Block> revealed) implements Question {

        /** Copies the lists. */
        public OfNumber {
            text = List.copyOf(text);
            tempting = List.copyOf(tempting);
            revealed = List.copyOf(revealed);
        }

        @Override
        public List<List<Span>> wrong() {
            return tempting.stream().map(Tempting::why).toList();
        }
    }

    /**
     * A valve is dragged to where it is expected to be.
     *
     * @param text     the question
     * @param gate     the gate
     * @param unit     its unit, counted from 0
     * @param step     its step t, from 1
     * @param right    the answer, the value of the gate
     * @param tempting wrong answers
     * @param revealed what is told afterwards
     */
    record Valve(List<Span> text, Gate gate, int unit, int step, Expected right, List<Tempting> tempting,
                 List<Block> revealed) implements Question {

        /** Copies the lists. */
        public Valve {
            text = List.copyOf(text);
            tempting = List.copyOf(tempting);
            revealed = List.copyOf(revealed);
        }

        @Override
        public List<List<Span>> wrong() {
            return tempting.stream().map(Tempting::why).toList();
        }
    }

    /**
     * A step of the diagram is clicked.
     *
     * @param text     the question
     * @param right    the answer, a step t from 1
     * @param tempting wrong answers
     * @param revealed what is told afterwards
     */
    record Step(List<Span> text, Expected right, List<Tempting> tempting, List<Block> revealed) implements Question {

        /** Copies the lists. */
        public Step {
            text = List.copyOf(text);
            tempting = List.copyOf(tempting);
            revealed = List.copyOf(revealed);
        }

        @Override
        public List<List<Span>> wrong() {
            return tempting.stream().map(Tempting::why).toList();
        }
    }

    /**
     * A curve is sketched before it is shown.
     *
     * @param text      the question
     * @param curve     what is sketched
     * @param tolerance how far a point may be off: of a loss relative to it, of a gradient in powers of ten
     * @param tempting  wrong shapes
     * @param revealed  what is told afterwards
     */
    record Curve(List<Span> text, CurveAsked curve, double tolerance, List<WrongShape> tempting, List<Block> revealed)
            implements Question {

        /** Copies the lists. */
        public Curve {
            text = List.copyOf(text);
            tempting = List.copyOf(tempting);
            revealed = List.copyOf(revealed);
        }

        @Override
        public List<List<Span>> wrong() {
            return tempting.stream().map(WrongShape::why).toList();
        }
    }

    /**
     * A right number.
     *
     * @param value     as the bench computes it when the answer is told
     * @param written   what the lesson says it is, which the bench must bear out; empty if it leaves that to the bench
     * @param tolerance how far an answer may be off
     */
    record Expected(LiveNumber value, Optional<LiveNumber> written, Tolerance tolerance) {

        /**
         * So many decimals a number of the answers is shown with: none is left out that the tolerance tells apart.
         *
         * @param number this or a tempting one
         * @param right  the right one on the bench
         */
        public int decimals(LiveNumber number, double right) {
            return Math.max(Math.max(LiveNumber.DECIMALS, number.decimals()), tolerance.decimals(right));
        }

        @Override
        public String toString() {
            return written.map(said -> said.expression() + " = ").orElse("") + value + " " + tolerance;
        }
    }

    /**
     * A wrong number that some think is right.
     *
     * @param value the number
     * @param why   why they think so, and what is the case; empty if nothing is said
     */
    record Tempting(LiveNumber value, List<Span> why) {

        /** Copies the list. */
        public Tempting {
            why = List.copyOf(why);
        }
    }

    /**
     * A wrong shape that some expect.
     *
     * @param shape the shape
     * @param why   why they do, and what is the case; empty if nothing is said
     */
    record WrongShape(Shape shape, List<Span> why) {

        /** Copies the list. */
        public WrongShape {
            why = List.copyOf(why);
        }
    }
}

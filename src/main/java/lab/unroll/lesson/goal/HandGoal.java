package lab.unroll.lesson.goal;

import lab.unroll.figure.Level;
import lab.unroll.lesson.question.Claim;
import lab.unroll.trace.Quantity;

/**
 * What a goal waits for that can be reached by looking and holding alone, with the same network and the same input. Whoever
 * computes the network elsewhere than on a bench can tell whether it is reached.
 */
public sealed interface HandGoal {

    /**
     * The playhead is at a step or past it.
     *
     * @param t the step, from 1
     */
    record AtStep(long t) implements HandGoal {
    }

    /**
     * A unit is selected.
     *
     * @param unit which, from 1
     */
    record AtUnit(long unit) implements HandGoal {
    }

    /**
     * The network is seen at a level.
     *
     * @param level which
     */
    record AtLevel(Level level) implements HandGoal {
    }

    /**
     * Something is held.
     *
     * @param quantity of it
     */
    record Held(Quantity quantity) implements HandGoal {
    }

    /**
     * ‖∂L/∂h_t‖ of the layer looked at is on one side of a number.
     *
     * @param above true for the upper side
     * @param step  t, from 1
     * @param norm  the number
     */
    record OfGradient(boolean above, int step, double norm) implements HandGoal {
    }

    /**
     * The network answers something, as {@link GivenAnswer} tells it.
     *
     * @param answer what
     */
    record OfAnswer(String answer) implements HandGoal {
    }

    /**
     * The bench bears something out.
     *
     * @param claim what; it may be of numbers that no hand changes
     */
    record OfClaim(Claim claim) implements HandGoal {
    }
}

package lab.unroll.window.presenter;

import lab.unroll.window.kit.Lent;

/**
 * The parts of the bench that are presented. They are the bench's own nodes, so that whatever is shown in them, and whatever
 * they can do, is there for the class as well.
 *
 * @param lesson the lesson panel
 * @param stage  the stage of the present view, with the line of the hand
 * @param chart  the chart that the dock shows beside it
 */
public record Borrowed(Lent lesson, Lent stage, Lent chart) {

    /** Brings all of them back to where they belong. */
    void takeBack() {
        lesson.takeBack();
        stage.takeBack();
        chart.takeBack();
    }
}

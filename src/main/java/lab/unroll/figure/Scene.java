package lab.unroll.figure;

import java.util.List;
import lab.unroll.experiment.Reading;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * What a figure shows.
 *
 * @param trace        the run
 * @param free         the same run without pins, painted as a ghost; null when nothing is held
 * @param inputLabels  the symbol read at each step, T of them
 * @param outputLabels the name of each class, m of them
 * @param playhead     where the reading stands
 * @param selectedStep the selected step t
 * @param selectedUnit the selected unit, counted from 0; -1 for all units
 * @param theme        the colours
 * @param words        the texts of the room {@code figure}
 */
public record Scene(Trace trace, Trace free, List<String> inputLabels, List<String> outputLabels, Playhead playhead,
                    int selectedStep, int selectedUnit, Theme theme, Words words) {

    /** What a network read, seen at a moment. */
    public static Scene of(Reading reading, Playhead playhead, int selectedStep, int selectedUnit, Theme theme,
                           Words words) {
        return new Scene(reading.trace(), reading.freeTrace(), reading.inputLabels(), reading.outputLabels(), playhead,
                selectedStep, selectedUnit, theme, words);
    }

    /** The same scene at another moment. */
    public Scene at(Playhead moment, int step) {
        return new Scene(trace, free, inputLabels, outputLabels, moment, step, selectedUnit, theme, words);
    }
}

package lab.unroll.figure;

import java.util.List;
import lab.unroll.experiment.QuestionReading;
import lab.unroll.trace.EncoderDecoderTrace;
import lab.unroll.words.Words;

/**
 * What a figure of an encoder and a decoder shows. Steps count on from the encoder's S steps to the decoder's.
 *
 * @param trace          both runs
 * @param questionLabels what the encoder reads, S of them
 * @param toldLabels     what the decoder is told at each of its steps, the start symbol first
 * @param outputLabels   the name of each class, m of them
 * @param endSymbol      the class that ends an answer (EOS), or -1
 * @param playhead       where the reading stands
 * @param selectedStep   the selected step, from 1 on
 * @param selectedUnit   the selected unit, counted from 0; -1 for all units
 * @param theme          the colours
 * @param words          the texts of the room {@code figure}
 */
public record Exchange(EncoderDecoderTrace trace, List<String> questionLabels, List<String> toldLabels,
                       List<String> outputLabels, int endSymbol, Playhead playhead, int selectedStep,
                       int selectedUnit, Theme theme, Words words) {

    /** What an encoder and a decoder made of a question, seen at a moment. */
    public static Exchange of(QuestionReading reading, Playhead playhead, int selectedStep, int selectedUnit,
                              Theme theme, Words words) {
        return new Exchange(reading.trace(), reading.labels(reading.question()), reading.labels(reading.told()),
                reading.vocabulary().displayLabels(), reading.endSymbol(), playhead, selectedStep, selectedUnit, theme,
                words);
    }
}

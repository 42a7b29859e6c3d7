package lab.unroll.cli;

import java.util.List;
import lab.unroll.experiment.QuestionExperiment;
import lab.unroll.experiment.QuestionReading;
import lab.unroll.export.Caption;
import lab.unroll.figure.EncoderDecoderFigure;
import lab.unroll.figure.Exchange;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Theme;
import lab.unroll.train.AnswerRun;
import lab.unroll.train.Divergence;
import lab.unroll.words.Words;

/**
 * An encoder and a decoder after training, with their own answer to the first question that was held out.
 *
 * @param experiment what was learnt
 * @param iteration  steps of training taken
 * @param divergence why training stopped early, or null
 * @param reading    question and answer
 */
record TrainedPair(QuestionExperiment experiment, long iteration, Divergence divergence, QuestionReading reading) {

    /** The name of their figure. */
    static final String FIGURE = "encoder-decoder";

    private static final double MARGIN = 100;
    private static final double COPY = 96;
    private static final double HEIGHT = 478;

    /**
     * Trains on the calling thread.
     *
     * @param iterations steps to take, 0 for none
     */
    static TrainedPair train(QuestionExperiment experiment, int iterations) {
        try (AnswerRun run = experiment.begin(1)) {
            while (run.iteration() < iterations && run.divergence() == null) {
                run.advance();
            }
            return new TrainedPair(experiment, run.iteration(), run.divergence(),
                    QuestionReading.of(experiment, run.encoder(), run.decoder(), 0));
        }
    }

    /**
     * How they answer, when a step has just been completed.
     *
     * @param unit   counts from 0, -1 for all
     * @param width  in pixels at scale 1; null for the usual one
     * @param height in pixels at scale 1; null for the usual one
     */
    EncoderDecoderFigure figure(int step, int unit, Theme theme, Words words, Integer width, Integer height) {
        return new EncoderDecoderFigure(Exchange.of(reading, Playhead.at(step), step, unit, theme, words),
                width == null ? MARGIN + COPY * reading.steps() : width, height == null ? HEIGHT : height);
    }

    /** What is written into the file: how it came about, the question, the right answer and their own. */
    Caption caption(int step, Words words) {
        Caption made = Caption.of(FIGURE, experiment, iteration, step, words);
        return new Caption(made.title(), made.description() + " " + words.get("description.answer",
                text(reading.question()), text(reading.right()), text(reading.answer())));
    }

    private String text(List<Integer> symbols) {
        return String.join("", reading.labels(symbols));
    }
}

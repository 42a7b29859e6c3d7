package lab.unroll.export.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Level;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.words.InputException;

/**
 * A network on a page, which the reader can play, step through and hold.
 *
 * @param experiment what it learns
 * @param iteration  training steps taken
 * @param reading    what it reads, with what is held
 * @param place      the layer that is looked at first
 * @param level      {@link Level#CELL}, or any other for the vectors
 * @param step       the step t where the playhead stands, from 0
 * @param unit       the selected unit, counted from 0; -1 for the first
 * @param isPictured true if the picture that the page is of shows the network as the page draws it
 * @param language   in which the page opens
 */
public record PlayedNetwork(Experiment experiment, long iteration, Reading reading, LayerPlace place, Level level, int step,
                            int unit, boolean isPictured, Locale language) {

    /** Numbers of a network and of what it reads: what makes a page of less than {@link WebPage#MOST_BYTES}. */
    static final int MOST_NUMBERS = 150_000;

    /** Checks that all is given. */
    public PlayedNetwork {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(level, "level");
    }

    /** True if a page can compute it: it does not attend to an encoder, and does not read a pair from both ends. */
    public boolean isPlayable() {
        return limit().isEmpty();
    }

    /** Why no page can compute it, as the key of a note in the room {@code page}; empty if a page can. */
    public Optional<String> limit() {
        NetworkSpec spec = reading.trace().spec();
        return spec.attention() ? Optional.of("pair")
                : spec.bidirectional() && reading.trace().encoderLength() > 0 ? Optional.of("both-ends")
                : numbers() > MOST_NUMBERS ? Optional.of("large") : Optional.empty();
    }

    /**
     * Refuses what a page cannot compute.
     *
     * @throws InputException saying why
     */
    public void requirePlayable() {
        if (numbers() > MOST_NUMBERS) {
            throw new InputException("page.numbers", numbers(), MOST_NUMBERS);
        }
        if (!isPlayable()) {
            throw new InputException("page.attention");
        }
    }

    private long numbers() {
        NetworkSpec spec = reading.trace().spec();
        return reading.trace().parameters().layout().size()
                + (long) reading.trace().length() * (spec.input() + spec.output() + spec.layers() * spec.joined());
    }
}

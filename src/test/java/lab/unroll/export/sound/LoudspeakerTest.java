package lab.unroll.export.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lab.unroll.figure.Curve;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is played reaches the sound card, as a whole or until it is ended, and the card is given back. */
@Isolated
class LoudspeakerTest {

    private static final Tones TONES = Tones.of(List.of(new Curve("h", List.of(1e-6, 1e-4, 1e-2, 1.0), true)));

    private final Loudspeaker loudspeaker = new Loudspeaker();

    @AfterEach
    void end() {
        StandInSound.end();
    }

    @Test
    void everySampleIsPlayedAndWaitedForAndTheCardIsGivenBack() {
        StandInSound.begin(false);
        loudspeaker.play(TONES, loudspeaker.next());
        StandInSound.Line line = StandInSound.played().get(0);
        assertEquals(1, StandInSound.played().size());
        assertEquals(Wave.samples(TONES).length, line.bytes());
        assertTrue(line.isDrained());
        assertTrue(line.isClosed());
    }

    @Test
    void whatIsStoppedEndsWithinATenthOfASecondAndGivesTheCardBack() {
        StandInSound.begin(false);
        StandInSound.onWrite(loudspeaker::stop);
        loudspeaker.play(TONES, loudspeaker.next());
        StandInSound.Line line = StandInSound.played().get(0);
        assertEquals(Wave.RATE / 10 * Wave.FRAME, line.bytes());
        assertFalse(line.isDrained());
        assertTrue(line.isClosed());
    }

    @Test
    void whatIsNotNextAnyMoreIsNotHeard() {
        StandInSound.begin(false);
        long first = loudspeaker.next();
        long second = loudspeaker.next();
        loudspeaker.play(TONES, first);
        assertEquals(0, StandInSound.played().get(0).bytes());
        assertTrue(StandInSound.played().get(0).isClosed());
        loudspeaker.play(TONES, second);
        assertEquals(Wave.samples(TONES).length, StandInSound.played().get(1).bytes());
    }

    @Test
    void aCardThatAnotherProgrammeHoldsIsToldKindly() {
        StandInSound.begin(true);
        InputException told = assertThrows(InputException.class, () -> loudspeaker.play(TONES, loudspeaker.next()));
        assertEquals("sound.device", told.key());
        assertTrue(StandInSound.played().isEmpty());
    }
}

package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import lab.unroll.figure.Cover;
import lab.unroll.net.CellKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class PlayheadModelTest {

    private static final double EXACT = 1e-12;

    private final PlayheadModel playhead = new PlayheadModel();

    @BeforeEach
    void readEightSymbolsWithAnLstm() {
        playhead.begin(CellKind.LSTM, 8);
    }

    private double playedFor(double seconds, double from) {
        playhead.seek(from);
        playhead.play();
        playhead.advance(seconds);
        return playhead.positionProperty().get();
    }

    @Test
    void anLstmStepTakesFourPhases() {
        assertEquals(3, playedFor(4 * PlayheadModel.SECONDS_PER_PHASE, 2), EXACT);
    }

    @Test
    void aSimpleRnnStepTakesTwoPhases() {
        playhead.begin(CellKind.SIMPLE_RNN, 8);
        assertEquals(3, playedFor(2 * PlayheadModel.SECONDS_PER_PHASE, 2), EXACT);
    }

    @Test
    void everyPartOfAStepIsTwiceAsShortAtTwiceTheSpeed() {
        double once = playedFor(0.3, 0);
        playhead.speedProperty().set(2.0);
        assertEquals(2 * once, playedFor(0.3, 0), EXACT);
    }

    @Test
    void aLongWayIsNotWaitedForAndPlayingAfterwardsIsAsSlowAsEver() {
        playhead.begin(CellKind.LSTM, 50);
        playhead.seek(1);
        playhead.playTo(41);
        playhead.advance(PlayheadModel.LONGEST_WAY / 2);
        assertEquals(21, playhead.positionProperty().get(), EXACT);
        playhead.advance(PlayheadModel.LONGEST_WAY / 2 + 0.01);
        assertEquals(41, playhead.positionProperty().get(), EXACT);
        assertFalse(playhead.playingProperty().get());
        playhead.playTo(42);
        playhead.advance(2 * PlayheadModel.SECONDS_PER_PHASE);
        assertEquals(41.5, playhead.positionProperty().get(), EXACT);
        assertEquals(3, playedFor(4 * PlayheadModel.SECONDS_PER_PHASE, 2), EXACT);
    }

    @Test
    void aReverseLayerIsReadFromTheLastStepToTheFirst() {
        playhead.readInReverse(true);
        playhead.seek(0);
        playhead.stepForward();
        assertEquals(8, playhead.stepBinding().get());
        playhead.selectStep(3);
        assertEquals(6, playhead.positionProperty().get(), EXACT);
        playhead.stepForward();
        assertEquals(2, playhead.stepBinding().get());
    }

    @Test
    void turningToTheOtherDirectionKeepsTheStepAndWhatHappensInIt() {
        playhead.seek(2.25);
        playhead.readInReverse(true);
        assertEquals(3, playhead.stepBinding().get());
        assertEquals(5.25, playhead.positionProperty().get(), EXACT);
        playhead.turn(Pass.BACKWARD);
        assertEquals(3, playhead.stepBinding().get());
        playhead.readInReverse(false);
        assertEquals(3, playhead.stepBinding().get());
    }

    @Test
    void thePlayheadStopsAtTheEnd() {
        assertEquals(8, playedFor(100, 7.9), EXACT);
        assertFalse(playhead.playingProperty().get());
    }

    @Test
    void steppingLeftInTheMiddleOfAStepGoesToItsBeginning() {
        playhead.seek(2.4);
        playhead.stepBack();
        assertEquals(2, playhead.positionProperty().get(), EXACT);
        playhead.stepBack();
        assertEquals(1, playhead.positionProperty().get(), EXACT);
        playhead.seek(0);
        playhead.stepBack();
        assertEquals(0, playhead.positionProperty().get(), EXACT);
    }

    @Test
    void steppingRightInTheMiddleOfAStepGoesToItsEnd() {
        playhead.seek(2.4);
        playhead.stepForward();
        assertEquals(3, playhead.positionProperty().get(), EXACT);
        playhead.seek(8);
        playhead.stepForward();
        assertEquals(8, playhead.positionProperty().get(), EXACT);
    }

    @Test
    void theWayBackPlaysFromTheLossToTheFirstStep() {
        playhead.turn(Pass.BACKWARD);
        playhead.seek(1);
        playhead.play();
        assertEquals(9, playhead.positionProperty().get(), EXACT);
        playhead.advance(4 * PlayheadModel.SECONDS_PER_PHASE);
        assertEquals(8, playhead.positionProperty().get(), EXACT);
        assertTrue(playhead.playingProperty().get());
        playhead.advance(1000);
        assertEquals(1, playhead.positionProperty().get(), EXACT);
        assertFalse(playhead.playingProperty().get());
    }

    @Test
    void turningRoundKeepsTheSelectedStep() {
        playhead.seek(4.5);
        playhead.turn(Pass.BACKWARD);
        assertEquals(5, playhead.stepBinding().get());
        assertEquals(5, playhead.positionProperty().get(), EXACT);
        playhead.seek(9);
        playhead.turn(Pass.FORWARD);
        assertEquals(8, playhead.stepBinding().get());
        playhead.seek(0);
        playhead.turn(Pass.BACKWARD);
        assertEquals(1, playhead.positionProperty().get(), EXACT);
    }

    @Test
    void onTheWayBackTheStepUnderWayIsSelected() {
        playhead.turn(Pass.BACKWARD);
        playhead.seek(9);
        assertEquals(8, playhead.stepBinding().get());
        playhead.seek(3.9);
        assertEquals(3, playhead.stepBinding().get());
        assertEquals(0, playhead.phase());
        playhead.seek(3);
        assertEquals(3, playhead.stepBinding().get());
        assertEquals(3, playhead.phase());
    }

    @Test
    void thePartsOfTheWayBackArePlayedInOrder() {
        playhead.turn(Pass.BACKWARD);
        assertEquals(List.of("backward.phase.loss", "backward.phase.to_h", "backward.phase.to_c",
                "backward.phase.sum"), playhead.phaseKeys());
        playhead.selectStep(3);
        playhead.toPhase(1);
        assertEquals(3.5, playhead.positionProperty().get(), EXACT);
        assertEquals(1, playhead.phase());
    }

    @Test
    void itIsHeldAtTheCoverHoweverItIsMoved() {
        playhead.seek(3);
        playhead.cover(new Cover(Set.of(Cover.Part.AFTER), 3, false));
        playhead.selectStep(6);
        assertEquals(3, playhead.positionProperty().get(), EXACT);
        playhead.stepForward();
        playhead.toPhase(3);
        assertEquals(3, playhead.positionProperty().get(), EXACT);
        assertTrue(playhead.isRightmost());
        assertEquals(3, playedFor(100, 1), EXACT);
        assertFalse(playhead.playingProperty().get());
        assertTrue(playhead.hides(4));
        assertFalse(playhead.hides(3));
        playhead.cover(Cover.NONE);
        playhead.selectStep(6);
        assertEquals(6, playhead.positionProperty().get(), EXACT);
    }

    @Test
    void playedFromTheCoverItBeginsAgain() {
        playhead.cover(new Cover(Set.of(Cover.Part.AFTER), 3, false));
        assertEquals(1, playedFor(4 * PlayheadModel.SECONDS_PER_PHASE, 3), EXACT);
    }

    @Test
    void onTheWayBackItIsHeldAtTheEarlierSteps() {
        playhead.turn(Pass.BACKWARD);
        playhead.cover(new Cover(Set.of(Cover.Part.AFTER), 5, true));
        playhead.selectStep(2);
        assertEquals(5, playhead.positionProperty().get(), EXACT);
        playhead.selectStep(7);
        assertEquals(7, playhead.positionProperty().get(), EXACT);
        assertTrue(playhead.hides(4));
        assertFalse(playhead.hides(5));
    }

    @Test
    void aCoveredAnswerDoesNotHoldIt() {
        playhead.cover(new Cover(Set.of(Cover.Part.OUTPUT), 2, false));
        playhead.selectStep(6);
        assertEquals(6, playhead.positionProperty().get(), EXACT);
    }
}

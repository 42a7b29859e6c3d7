package lab.unroll.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Gate;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.task.chat.Chat;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Experiment PARITY = Presets.named("parity").withHidden(2);

    private final AtomicBoolean outdated = new AtomicBoolean();
    private final Findings findings = new Findings(outdated::get);
    private final Trace trace = Microscope.trace(PARITY.initialParameters(), PARITY.firstExample().sequence());

    private Portrait portrait(Trace of, int step, List<Integer> shown) {
        return findings.portrait(of, PARITY.task(), step, PARITY.firstExample().label(step), shown);
    }

    @Test
    void aPlayheadThatMovesOnHasNothingFoundAgain() {
        Portrait first = portrait(trace, 1, List.of());
        assertSame(first, portrait(trace, 5, List.of()));
        assertNotSame(first, portrait(trace, 5, List.of(1)));
        assertEquals(1, portrait(trace, 5, List.of(1)).symbols().size());
    }

    @Test
    void whatIsHeldAtAStepMakesItsFieldAnother() {
        Trace held = Microscope.trace(trace.parameters(), trace.sequence(), Pins.of(new Pin(Gate.FORGET, 0, 3, 0)));
        assertNotSame(portrait(held, 1, List.of()), portrait(held, 3, List.of()));
    }

    @Test
    void otherWeightsAreAnotherMachineAndTheSameAreTheSame() {
        Parameters parameters = PARITY.initialParameters();
        Object first = findings.machine(parameters, PARITY.task());
        assertSame(first, findings.machine(parameters, PARITY.task()));
        assertNotSame(first, findings.machine(PARITY.withSeed(3).initialParameters(), PARITY.task()));
    }

    @Test
    void basinsAreFoundOnceForAPortrait() {
        Portrait portrait = portrait(trace, 1, List.of());
        assertSame(findings.basins(portrait, 5), findings.basins(portrait, 5));
        assertEquals(portrait.symbols().size(), findings.basins(portrait, 5).size());
    }

    @Test
    void basinsThatNobodyLooksAtAnyMoreAreLeftAndFoundAnewWhenWanted() {
        Portrait portrait = portrait(trace, 1, List.of());
        findings.wantBasins(false);
        List<Basins> left = findings.basins(portrait, 5);
        assertTrue(left.stream().allMatch(one -> one.at(2, 2) == Basins.NOWHERE));
        findings.wantBasins(true);
        assertNotSame(left, findings.basins(portrait, 5));
        assertTrue(findings.basins(portrait, 5).stream().anyMatch(one -> one.at(2, 2) != Basins.NOWHERE));
    }

    @Test
    void whatWasGivenUpHalfwayIsNotRemembered() {
        outdated.set(true);
        Portrait partial = portrait(trace, 1, List.of());
        outdated.set(false);
        assertNotSame(partial, portrait(trace, 1, List.of()));
    }

    @Test
    void whereAQuestionIsShortTheDecoderReadsItsOwnWordsEarlier() {
        Chat chat = (Chat) Presets.named("chat-small").task();
        Example example = chat.exampleOf(Arrays.copyOf(chat.symbols(chat.example(new SplittableRandom(1))), 1));
        Trace asked = Microscope.trace(Presets.named("chat-small").initialParameters(), example.sequence());
        assertTrue(asked.encoderLength() < chat.questionLength(), "a short question");
        for (int t = 1; t <= asked.length(); t++) {
            assertEquals(asked.x(t).size(), chat.choices(asked.sequence(), t).x(0).size());
            assertTrue(findings.portrait(asked, chat, t, example.label(t), List.of(0)).symbols().get(0).points().size() > 0);
        }
    }
}

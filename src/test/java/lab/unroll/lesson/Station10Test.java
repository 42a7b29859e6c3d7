package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.chat.HeardQuestion;
import lab.unroll.chat.Talker;
import lab.unroll.chat.WordChoice;
import lab.unroll.net.Gate;
import lab.unroll.task.chat.Chat;
import lab.unroll.task.chat.Pair;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

/** What station 10 says of a network that talks. */
class Station10Test {

    private static final int FULL_STOP = 8;
    private static final int COMMA = 9;

    private static Talker talker(LessonDesk desk) {
        return new Talker((Chat) desk.task(), desk.parameters(), Pins.NONE);
    }

    private static String reply(LessonDesk desk, String question, String stateOf) {
        Talker talker = talker(desk);
        HeardQuestion heard = talker.read(talker.task().lexicon().question(question));
        HeardQuestion crossing = heard.withStateOf(talker.read(talker.task().lexicon().question(stateOf)));
        return talker.task().lexicon().sentence(talker.answer(crossing, WordChoice.GREEDY).symbols());
    }

    private static String reply(LessonDesk desk, String question) {
        return reply(desk, question, question);
    }

    @Test
    void itKnowsItsPairsWordForWordAndAnswersOthersToo() {
        try (LessonDesk desk = LessonDesk.of(10, "Does it understand?")) {
            Chat chat = (Chat) desk.task();
            for (Pair pair : chat.pairs()) {
                List<String> right = chat.pairs().stream().filter(other -> other.question().equals(pair.question()))
                        .map(Pair::reply).toList();
                assertTrue(right.contains(reply(desk, pair.question())), pair.question());
            }
            assertEquals(16, desk.experiment().hidden());
            assertEquals(16, chat.pairs().size());
            assertEquals("I am fine.", reply(desk, "Are you tired?"));
        }
    }

    @Test
    void theWordsAreAsProbableAsTheyAreFrequent() {
        try (LessonDesk desk = LessonDesk.of(10, "Three replies to one question")) {
            Trace trace = desk.told();
            assertEquals(2.0 / 3, y(trace, 7, 7), 0.1);
            assertEquals(1.0 / 3, y(trace, 7, 11), 0.1);
            assertEquals(0.5, y(trace, 8, FULL_STOP), 0.11);
            assertEquals(0.5, y(trace, 8, COMMA), 0.11);
            // the whole reply: what comes after the comma is almost certain
            double whole = y(trace, 5, 5) * y(trace, 6, 6) * y(trace, 7, 7) * y(trace, 8, COMMA);
            Talker talker = talker(desk);
            int[] reply = talker.task().lexicon().reply("I am fine, thanks.");
            double said = talker.answer(talker.read(talker.task().lexicon().question("How are you?")), reply,
                    WordChoice.GREEDY).probability();
            assertEquals(whole, said, 0.02);
            List<Double> replies = Stream.of("I am tired.", "I am fine.", "I am fine, thanks.").map(words -> talker.answer(
                    talker.read(talker.task().lexicon().question("How are you?")), talker.task().lexicon().reply(words),
                    WordChoice.GREEDY).probability()).sorted(Comparator.reverseOrder()).toList();
            assertEquals(0.42, replies.get(0), 0.006);
            assertEquals(0.27, replies.get(1), 0.006);
            assertEquals(0.26, replies.get(2), 0.006);
        }
    }

    /** ŷ_t^j. */
    private static double y(Trace trace, int t, int j) {
        return trace.output(t).get(j - 1);
    }

    @Test
    void aWordPutIntoItsMouthTurnsTheReply() {
        try (LessonDesk desk = LessonDesk.of(10, "A word put into its mouth")) {
            assertTrue(y(desk.told(), 8, FULL_STOP) > 0.8);
            assertTrue(y(desk.told(), 8, COMMA) < 0.1);
            assertEquals("The full stop", desk.rightOption());
        }
    }

    @Test
    void itSaysByItselfWhenItIsDone() {
        try (LessonDesk desk = LessonDesk.of(10, "When is it done?")) {
            assertEquals(6, desk.trace().length(), "how long the reply is does not stand there before");
            Trace trace = desk.told();
            for (int t = 6; t <= 11; t++) {
                assertEquals(List.of("Yes", ",", "I", "am", ".", "EOS").get(t - 6), desk.answer(trace, t));
            }
            assertTrue(y(trace, 11, 40) > 0.9);
        }
    }

    @Test
    void theReplyIsThatOfTheStateThatCrosses() {
        try (LessonDesk desk = LessonDesk.of(10, "What crosses")) {
            assertEquals("Yes, I like rain.", reply(desk, "Do you like rain?"));
            assertEquals("No, I like rain.", reply(desk, "Do you like rain?", "Do you like snow?"));
        }
    }

    @Test
    void aUnitKeepsWhatCrossedUntilTheReplyHasBegun() {
        try (LessonDesk desk = LessonDesk.of(10, "In mind while it speaks")) {
            Trace trace = desk.trace();
            assertTrue(z(trace, 3, 5) > 0.95 && z(trace, 3, 6) > 0.95, "unit 3 keeps");
            assertTrue(z(trace, 15, 5) > 0.95 && z(trace, 15, 6) > 0.95, "unit 15 keeps");
            assertTrue(z(trace, 3, 7) < 0.25, "and lets go");
            assertTrue(trace.hidden(5).get(2) > 0.95 && trace.hidden(7).get(2) < 0);
            assertEquals("am", desk.answer(trace, 6));
        }
    }

    private static double z(Trace trace, int unit, int t) {
        return trace.gate(Gate.UPDATE, t).get(unit - 1);
    }

    @Test
    void aQuestionThatIsNearIsAnsweredAlike() {
        try (LessonDesk desk = LessonDesk.of(10, "Make it say that it is a parrot")) {
            assertEquals("I am a parrot.", reply(desk, "Who is tired?"));
            assertFalse(((Chat) desk.task()).pairs().stream().anyMatch(pair -> pair.question().equals("Who is tired?")));
        }
        try (LessonDesk desk = LessonDesk.of(10, "So what has it learnt?")) {
            Trace trace = desk.trace();
            assertTrue(y(trace, 6, 18) > 0.3 && y(trace, 6, 19) > 0.3, "no and yes");
        }
    }
}

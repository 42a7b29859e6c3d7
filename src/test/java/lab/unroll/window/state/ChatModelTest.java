package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import lab.unroll.chat.Neighbours;
import lab.unroll.chat.Talk;
import lab.unroll.chat.Talker;
import lab.unroll.chat.WordChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.ChatLook;
import lab.unroll.task.chat.Chat;
import lab.unroll.trace.Pins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ChatModelTest {

    private final Experiment experiment = Presets.named("chat").withHidden(2);
    private final Chat task = (Chat) experiment.task();
    private final Talker talker = new Talker(task, experiment.initialParameters(), Pins.NONE);
    private final Neighbours neighbours = new Neighbours(task, experiment.initialParameters());
    private final ChatModel model = new ChatModel();

    private void answer(long iteration) {
        ChatModel.Asked asked = model.askedProperty().get();
        model.show(Talk.of(talker, neighbours, asked.question(), asked.swap(), asked.forced().stream().mapToInt(i -> i).toArray(),
                WordChoice.GREEDY, 2), task, asked, iteration);
    }

    @Test
    void theQuestionOfTheExampleIsAskedUntilSomebodyAsksAnother() {
        model.begin(experiment);
        model.follow(task.exampleOf("Good night."));
        assertEquals("good night.", model.askedProperty().get().question());
        answer(0);
        assertEquals(0, model.exchanges().get(0).turn());
        model.ask("Hello.");
        answer(0);
        assertEquals(1, model.exchanges().size(), "what nobody asked gives way");
        ChatModel.Asked asked = model.askedProperty().get();
        model.follow(task.exampleOf("Hello."));
        assertSame(asked, model.askedProperty().get(), "it is the example of the question");
        model.ask("Bye.");
        answer(3);
        answer(5);
        assertEquals(2, model.exchanges().size(), "the last answer follows the training");
        assertEquals(5, model.exchanges().get(1).iteration());
    }

    @Test
    void wordsAreForcedBehindThoseThatWereSaidAndGoWithTheQuestion() {
        model.begin(experiment);
        model.ask("Hello.");
        answer(0);
        List<Integer> said = new ArrayList<>();
        for (int symbol : model.lookProperty().get().talk().answer().symbols()) {
            said.add(symbol);
        }
        model.swapWith("Bye.");
        model.force(1, 7);
        assertEquals(List.of(said.get(0), 7), model.askedProperty().get().forced());
        assertEquals("Bye.", model.askedProperty().get().swap());
        model.release();
        assertTrue(model.askedProperty().get().forced().isEmpty());
        model.ask("Hi.");
        assertNull(model.askedProperty().get().swap());
    }

    @Test
    void anAnswerToWhatIsNoLongerAskedIsForgotten() {
        model.begin(experiment);
        model.ask("Hello.");
        ChatModel.Asked before = model.askedProperty().get();
        Talk talk = Talk.of(talker, neighbours, "Hello.", null, new int[0], WordChoice.GREEDY, 1);
        model.ask("Bye.");
        model.show(talk, task, before, 1);
        assertTrue(model.exchanges().isEmpty());
        model.begin(Presets.first());
        assertSame(ChatLook.NONE, model.lookProperty().get());
        assertNull(model.task());
    }

    @Test
    void whoeverListensToTheConversationGoesOnHearingIt() {
        List<Integer> heard = new ArrayList<>();
        model.exchanges().addListener((ListChangeListener<ChatModel.Exchange>) change -> heard.add(1));
        model.begin(experiment);
        System.gc();
        model.ask("Hello.");
        answer(0);
        assertEquals(1, heard.size());
    }

    @Test
    void aLongConversationForgetsItsBeginning() {
        model.begin(experiment);
        for (int i = 0; i < ChatModel.MOST_EXCHANGES + 3; i++) {
            model.ask("Hi.");
            answer(0);
        }
        assertEquals(ChatModel.MOST_EXCHANGES, model.exchanges().size());
        assertEquals(4, model.exchanges().get(0).turn());
    }
}

package lab.unroll.window.chat;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.chat.Chat;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.View;
import lab.unroll.window.view.ViewPanes;
import lab.unroll.window.view.ViewTools;

/** The conversation with a chatbot, which experiments offer that learn one. */
public final class ChatView {

    /** The entry in the list of views. */
    public static final View VIEW = new View("chat", "chat", KeyCode.Q, "view.chat", false,
            experiment -> experiment.task() instanceof Chat ? Optional.empty() : Optional.of("chat.refused"),
            bench -> new ChatParts(), ChatView::panes, List.of(FigureKinds.SAID), bench -> bench.stage().chat().busyProperty());

    private ChatView() {
    }

    private static ViewPanes panes(ViewTools tools, Parts parts) {
        ChatStage stage = new ChatStage(tools, (ChatParts) parts);
        new ChatWork(tools.bench(), stage).begin();
        return new ViewPanes(stage, new ChatInspector(tools).node());
    }
}

package lab.unroll.window.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Filling;
import lab.unroll.lesson.text.Span;
import lab.unroll.window.state.BenchModel;

/** What a lesson says on the page that is open, as plain text: with its numbers, and the notes for whoever teaches. */
public final class SpokenLesson {

    private final LessonModel lessons;
    private final BenchModel model;

    /** The lesson of a bench. */
    public SpokenLesson(LessonModel lessons, BenchModel model) {
        this.lessons = lessons;
        this.model = model;
    }

    /** The text, a line for each paragraph; nothing where no lesson is open. On the FX thread only. */
    public Optional<String> text() {
        LessonStep step = lessons.stepProperty().get();
        if (lessons.lessonProperty().get() == null || step == null) {
            return Optional.empty();
        }
        LivePage page = LivePage.of(lessons, model);
        Filling filled = new Filling(page::shown);
        String text = step.title() + "\n" + plain(filled.blocks(step.blocks())) + "\n" + plain(filled.blocks(step.notes()));
        page.leave();
        return Optional.of(text.strip());
    }

    private static String plain(List<Block> blocks) {
        return blocks.stream().map(SpokenLesson::plain).collect(Collectors.joining("\n"));
    }

    private static String plain(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Span.plain(paragraph.spans());
        }
        return block instanceof Block.Bullets list
                ? list.items().stream().map(item -> "• " + Span.plain(item)).collect(Collectors.joining("\n"))
                : plain(((Block.Note) block).blocks());
    }
}

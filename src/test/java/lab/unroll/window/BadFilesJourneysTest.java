package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.task.chat.Chat;
import lab.unroll.task.homeruns.SmallLeague;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.careers.CareersView;
import lab.unroll.window.chat.ChatView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Files that cannot be learnt from, or only in part, opened in the window: what is wrong is told, and the bench stays as it is. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class BadFilesJourneysTest {

    @TempDir
    private Path folder;
    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.named("next-char"), new NoFiles(), 1280, 720);
        model = window.model();
        model.stage().reducedMotionProperty().set(true);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private String told(Locale language) {
        Message message = model.messageProperty().get();
        return message == null ? "" : message.text().apply(language);
    }

    private void learn(FxRobot robot, Experiment experiment) {
        robot.interact(() -> window.controller().open(experiment));
        journey.settle();
    }

    /** Opens a file as a hand does; the bench must stay, and each of the words be told in both languages. */
    private void refused(FxRobot robot, Path file, String... words) {
        Experiment before = model.experimentProperty().get();
        Message earlier = model.messageProperty().get();
        robot.interact(() -> window.documents().open(file));
        journey.waitUntil("it is told", () -> model.messageProperty().get() != earlier);
        journey.settle();
        for (Locale language : Words.LANGUAGES) {
            List<String> missing = Arrays.stream(words).filter(word -> !told(language).contains(word)).toList();
            assertEquals(List.of(), missing, told(language));
        }
        assertSame(before, model.experimentProperty().get(), "the bench is untouched");
    }

    @Test
    void aTextThatCannotBeReadIsNamed(FxRobot robot) throws IOException {
        Path huge = folder.resolve("one-line.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.writeBytes("a");
            file.setLength(200 << 20);
        }
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        refused(robot, huge, "one-line.txt", "64 MB");
        assertTrue(runtime.totalMemory() - runtime.freeMemory() - before < 190 << 20, "it is not read into memory");
        refused(robot, Files.writeString(folder.resolve("empty.txt"), ""), "empty.txt");
        byte[] wrong = "to be, or not to be".repeat(40).getBytes(StandardCharsets.UTF_8);
        wrong[300] = 0;
        refused(robot, Files.write(folder.resolve("bytes.txt"), wrong), "bytes.txt", "300");
        refused(robot, folder.resolve("nowhere.txt"), "nowhere.txt");
    }

    /** Anything over a second can be seen and stopped. */
    @Test
    void aLongTextIsReadWithProgressAndStoppedOnDemand(FxRobot robot) throws IOException {
        Path large = folder.resolve("large.txt");
        byte[] line = "all of it in one line, and more of it ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        Files.write(large, line);
        Experiment before = model.experimentProperty().get();
        robot.interact(() -> window.documents().open(large));
        journey.waitUntil("it is seen", () -> window.scene().getRoot().lookup(".task-cancel") != null);
        robot.interact(() -> ((ButtonBase) window.scene().getRoot().lookup(".task-cancel")).fire());
        journey.waitUntil("it has ended", () -> window.scene().getRoot().lookup(".task-cancel") == null);
        journey.settle();
        assertSame(before, model.experimentProperty().get());
    }

    @Test
    void pairsThatCannotBeLearntAreNamedAndThoseTooLongLeftOut(FxRobot robot) throws IOException {
        learn(robot, Presets.named("chat"));
        refused(robot, Files.writeString(folder.resolve("no-tab.tsv"), "a\tb\nno tab here\nc\td\n"), "no-tab.tsv", "2");
        refused(robot, Files.writeString(folder.resolve("nothing.tsv"), ""), "nothing.tsv");
        String endless = "word ".repeat(500).strip();
        refused(robot, Files.writeString(folder.resolve("endless.tsv"), endless + "\tyes\nno\t" + endless + "\n"), "endless.tsv", "20");
        robot.interact(() -> window.views().show(ChatView.VIEW));
        robot.interact(() -> {
            try {
                window.documents().open(Files.writeString(folder.resolve("one-long.tsv"), "hello\tgood day\n" + endless + "\tyes\nbye\tsee you\n"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        journey.waitUntil("the others are learnt", () -> model.experimentProperty().get().task() instanceof Chat chat && chat.pairs().size() == 2);
        journey.settle();
        String parrot = ((Label) window.scene().lookup("#chat-parrot")).getText();
        assertTrue(parrot.contains("1 pair with more than 20 words or characters on one side was left out."), parrot);
    }

    @Test
    void careersWithoutAColumnAreNamedAndWhoPlayedOneSeasonDoesNotCount(FxRobot robot) throws IOException {
        learn(robot, Presets.named("home-runs"));
        Path bad = Files.createDirectory(folder.resolve("bad"));
        SmallLeague league = new SmallLeague(bad).withPlayers(6, 2000, 2012);
        league.batting.set(0, league.batting.get(0).replace(",HR,", ",HOMERS,"));
        league.write();
        refused(robot, bad, "Batting.csv", "HR");
        Path good = Files.createDirectory(folder.resolve("good"));
        SmallLeague other = new SmallLeague(good).withPlayers(6, 2000, 2012);
        other.people.add("once,1990,1,1,Just,Once");
        other.batting.add("once,2012,1,AAA,AL,150,420,60,110,20,2,20,60,5,3,40,90,2,3,1,4,10");
        other.write();
        robot.interact(() -> window.documents().open(good));
        journey.waitUntil("the careers", () -> model.experimentNow().choice().data() != null);
        robot.interact(() -> window.views().show(CareersView.VIEW));
        journey.settle();
        assertEquals(6, model.stage().careers().look().network().size());
        assertFalse(model.stage().careers().look().network().questions().stream().anyMatch(one -> one.career().name().contains("Once")));
    }
}

package lab.unroll.cli.render;

import java.util.List;
import java.util.function.Predicate;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.CareerTask;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.SeriesTask;
import lab.unroll.task.Task;
import lab.unroll.task.chat.Chat;
import lab.unroll.words.InputException;

/**
 * Which figures are of one kind of task only.
 *
 * @param figures which
 * @param task    what they show
 * @param problem the key of the problem with any other task
 */
record FittingTask(Predicate<FigureKind> figures, Class<?> task, String problem) {

    private static final List<FittingTask> ALL = List.of(
            new FittingTask(FigureKind::isOfSeries, SeriesTask.class, "figure.no-series"),
            new FittingTask(FigureKind::isOfLabels, LabellingTask.class, "figure.no-labels"),
            new FittingTask(FigureKind::isOfCareers, CareerTask.class, "figure.no-careers"),
            new FittingTask(FigureKind::isOfChat, Chat.class, "figure.no-chat"));

    /**
     * Refuses a figure of another task, and one of attention where there is none.
     *
     * @throws InputException naming the figure and the experiment
     */
    static void require(FigureKind kind, Experiment experiment) {
        Task task = experiment.task();
        ALL.stream().filter(one -> one.figures().test(kind) && !one.task().isInstance(task)).findFirst().ifPresent(one -> {
            throw new InputException(one.problem(), kind.id(), experiment.preset());
        });
        if (kind == FigureKinds.ATTENTION && !experiment.network().attention()) {
            throw new InputException("figure.no-attention", kind.id());
        }
    }
}

package lab.unroll.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lab.unroll.words.Words;

/**
 * What is said after a change, as PhET's core description has it: first the object response, what was touched and its new
 * value, then the context response, what else that has changed. Each number is the network's own, rounded as it is seen.
 *
 * @param object  what was touched, with its new value
 * @param context what changed by it; empty while a question is open, which it might answer, and where nothing did
 */
public record Response(String object, String context) {

    /** All that can have happened, what is more important first. */
    private static final List<Act> ACTS = List.of(new ExperimentAct(), new TrainingAct(), new HeldAct(), new WeightAct(), new InputAct(),
            new StepAct(), new UnitAct(), new ChoiceAct());

    /** What is said of the way from one moment to another; empty where nothing differs that is told. */
    public static Optional<Response> between(Moment before, Moment after, Locale locale) {
        Between two = new Between(before, after, locale);
        List<String> objects = new ArrayList<>();
        List<String> context = new ArrayList<>();
        for (Act act : ACTS) {
            List<String> told = act.object(two);
            if (!told.isEmpty() && objects.isEmpty() && !two.isCovered()) {
                context.addAll(act.context(two));
            }
            objects.addAll(told);
            if (!told.isEmpty() && act.coversOthers()) {
                break;
            }
        }
        return objects.isEmpty() ? Optional.empty()
                : Optional.of(new Response(joined(two, objects), joined(two, context)));
    }

    private static String joined(Between two, List<String> sentences) {
        return sentences.stream().reduce((one, next) -> two.say("sentences", one, next)).orElse("");
    }

    /** Both, one after the other. */
    public String text(Locale locale) {
        return context.isEmpty() ? object : Words.of("responses", locale).get("sentences", object, context);
    }
}

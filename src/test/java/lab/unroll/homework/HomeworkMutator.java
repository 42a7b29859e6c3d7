package lab.unroll.homework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import lab.unroll.fuzz.Damage;

/** Damages homework files, each seed in its own way: as carelessness does, and as malice would, with a sum that fits. */
final class HomeworkMutator {

    private static final List<String> VALUES = List.of("1e999", "-1e999", "99999999999999999999999999", "1" + "0".repeat(900),
            "1E1000000000", "\"NaN\"", "\"Infinity\"", "null", "true", "{}", "[]", "[null]", "\"\"", "-1", "0", "2147483648",
            "\"../../../etc/passwd\"", "\"/etc/passwd\"", "\"file:///etc/passwd\"", "\"\\u0000\\u202e\\ud83d\"",
            "\"choice 99999\"", "\"choice 0\"", "\"number 1e999\"", "\"number NaN\"", "\"step 999999999999\"", "\"curve \"",
            "\"curve " + "1 ".repeat(4000) + "\"", "\"" + "x".repeat(100_000) + "\"", "[".repeat(3000) + "]".repeat(3000),
            "{\"a\":".repeat(2000) + "1" + "}".repeat(2000), "[" + "1,".repeat(50_000) + "1]", "{\"@class\":\"java.lang.Runtime\"}",
            "[\"javax.script.ScriptEngineManager\", {}]");
    private static final List<String> FIELDS = List.of("\"score\" : 100, ", "\"student\" : \"Eve\", ", "\"@type\" : \"x\", ",
            "\"__proto__\" : {}, ", "\"path\" : \"/etc/passwd\", ", "\"iteration\" : 1e9, ");
    private static final List<String> INSIDE = List.of("\\\"hidden\\\" : 128", "\\\"hidden\\\" : 1000000000", "\\\"train\\\" : 999999999",
            "\\\"preset\\\" : \\\"../x\\\"", "\\\"length\\\" : -1", "\\\"seed\\\" : 1e99", "\\\"layers\\\" : 4",
            "\\\"data\\\" : {\\\"name\\\":\\\"/etc/passwd\\\"}");

    private static final List<BiFunction<String, SplittableRandom, String>> DAMAGE = List.of(Damage::withoutStretch,
            Damage::withStretchTwice, Damage::withOtherCharacter, HomeworkMutator::withOtherValue,
            HomeworkMutator::withOtherValue, HomeworkMutator::withOtherValue, HomeworkMutator::withField, HomeworkMutator::withSetting,
            HomeworkMutator::withSetting, Damage::cut, Damage::of);

    private HomeworkMutator() {
    }

    /** A file damaged in one to five ways, most with a sum that fits. */
    static byte[] damaged(String text, SplittableRandom random) {
        String now = text;
        for (int i = random.nextInt(5); i >= 0; i--) {
            now = Damage.one(DAMAGE, random).apply(now, random);
        }
        return random.nextInt(5) == 0 ? now.getBytes(StandardCharsets.UTF_8) : Pupil.signed(now);
    }

    /** The value of some field is another. */
    private static String withOtherValue(String text, SplittableRandom random) {
        int colon = text.indexOf(" : ", Damage.place(text, random));
        if (colon < 0) {
            return text;
        }
        int end = text.indexOf('\n', colon);
        String rest = end < 0 ? "" : text.substring(text.charAt(end - 1) == ',' ? end - 1 : end);
        return text.substring(0, colon + 3) + Damage.one(VALUES, random) + rest;
    }

    private static String withField(String text, SplittableRandom random) {
        int brace = text.indexOf("{\n", Damage.place(text, random));
        return brace < 0 ? text : text.substring(0, brace + 1) + Damage.one(FIELDS, random) + text.substring(brace + 1);
    }

    /** Something else stands in a bench. */
    private static String withSetting(String text, SplittableRandom random) {
        int at = text.indexOf("\\\"seed\\\" : ", Damage.place(text, random));
        if (at < 0) {
            return text;
        }
        int end = text.indexOf(",", at);
        return end < 0 ? text : text.substring(0, at) + Damage.one(INSIDE, random) + text.substring(end);
    }
}

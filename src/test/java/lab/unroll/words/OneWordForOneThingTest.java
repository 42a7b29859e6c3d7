package lab.unroll.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.unroll.Sources;
import org.junit.jupiter.api.Test;

/** Program, lessons and glossary call one thing by one word in Chinese, that of the deck or the one used in Taiwan. */
class OneWordForOneThingTest {

    /** Words that are not used, each with the one that is used in its place. */
    private static final Map<String, String> INSTEAD = words("時間位置|播放頭", "播放位置", "(?<!俯)視圖", "檢視", "活化", "激勵",
            "工作台", "實驗台", "講義", "投影片", "(?<!穿越)時間反向傳播", "穿越時間的反向傳播", "細胞|胞元", "cell", "遞迴神經|循環神經", "遞歸神經",
            "偏置|偏差項", "偏值", "遺忘門|遺忘閘|[忘入出]閘", "忘記門、輸入門、輸出門", "網絡", "網路", "數據", "資料", "默認", "預設",
            "屏幕", "螢幕", "鼠標", "滑鼠", "文件夾", "資料夾", "軟件", "軟體", "優化器", "最佳化器", "信息", "訊息", "質量", "品質");

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    private static Stream<Path> chinese() {
        return Stream.concat(Sources.files(Path.of("assets/messages"), "_zh_TW.properties").stream(),
                Sources.files(Path.of("lessons/zh-TW"), ".md").stream());
    }

    @Test
    void noOtherWordIsUsed() {
        List<String> found = new ArrayList<>();
        chinese().forEach(file -> INSTEAD.forEach((other, word) -> {
            Matcher matcher = Pattern.compile(other).matcher(Sources.text(file));
            while (matcher.find()) {
                found.add(file.getFileName() + ": " + matcher.group() + " instead of " + word);
            }
        }));
        assertEquals(List.of(), found);
    }
}

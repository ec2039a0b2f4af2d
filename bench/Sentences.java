import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.casus.extract.syntax.Segmenter;

/** Counts the sentences of the texts in a JSON Lines file of articles, as the extractor parts them. */
public final class Sentences {
    public static void main(String[] arguments) throws Exception {
        var segmenter = new Segmenter(List.<Pattern>of());
        int sentences = 0;
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            sentences += segmenter.segments(JSON.parse(line).getString("text"), 0).size();
        }
        System.out.println(sentences);
    }
}

package certpost.local.story.roster;

import java.util.List;
import java.util.Random;

/** Invented names, with those that software tends to break: rare characters, long surnames, the middle dot. */
final class Names {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢钟姜崔谭陆汪石付贾";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彬凤洁梅琳云莲荣爱妹香月莺媛瑞凡佳嘉琼珍贞莉建国文辉力健世广志义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞富顺信子健诗雅欣怡梓涵";
    private static final List<String> LONG_SURNAMES = List.of("欧阳", "司徒", "上官", "诸葛", "司马", "皇甫", "令狐", "端木");
    /** In GBK, in the four-byte part of GB18030, and beyond the Basic Multilingual Plane. */
    private static final List<String> RARE = List.of("喆", "堃", "犇", "淼", "翀", "旻", "龑", "㛃", "㑇", "𣲗", "𫖮", "𬱖");
    private static final List<String> WITH_DOT = List.of("阿依古丽·买买提", "古丽娜尔·艾合买提", "迪丽娅·吐尔逊", "努尔兰·别克", "巴特尔·苏和",
            "扎西·多吉", "卓玛·央金", "艾力·库尔班", "帕提古丽·阿卜杜热合曼", "塔依尔·玉素甫");
    private static final List<String> LATIN_SURNAMES = List.of("SAMPLE", "SPECIMEN", "MUSTERMANN", "DUPONT", "ROSSI");
    private static final List<String> LATIN_GIVEN = List.of("ALEX", "MARIA ANNE", "JEAN", "KIM", "ROBIN LEE");

    private final Random random;
    private int count;

    Names(Random random) {
        this.random = random;
    }

    String next(DocumentType type) {
        if (type == DocumentType.PASSPORT || type == DocumentType.PERMANENT_RESIDENT) {
            return pick(LATIN_SURNAMES) + " " + pick(LATIN_GIVEN);
        }
        count++;
        if (count % 50 == 7) {
            return pick(WITH_DOT);
        }
        String surname = count % 25 == 3 ? pick(LONG_SURNAMES) : sign(SURNAMES);
        if (count % 30 == 11) {
            return surname + pick(RARE);
        }
        return surname + sign(GIVEN) + (random.nextInt(3) > 0 ? sign(GIVEN) : "");
    }

    private String sign(String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

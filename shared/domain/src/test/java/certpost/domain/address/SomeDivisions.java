package certpost.domain.address;

import java.util.stream.Stream;

/** A few divisions of every kind, as the full list writes them. */
public final class SomeDivisions {

    private SomeDivisions() {}

    /** Two municipalities, five provinces, one with county-level units of its own, and two autonomous regions. */
    public static Divisions read() {
        return new Divisions(Stream.of("# province, city, districts", "", "北京市\t市辖区\t东城区,朝阳区", "重庆市\t市辖区\t渝中区,万州区",
                "重庆市\t县\t城口县", "广东省\t广州市\t越秀区,天河区", "广东省\t深圳市\t宝安区", "广东省\t东莞市\t虎门镇,松山湖", "湖北省\t武汉市\t江岸区",
                "湖北省\t省直辖县级行政区划\t仙桃市,潜江市,天门市,神农架林区", "新疆维吾尔自治区\t自治区直辖县级行政区划\t石河子市", "西藏自治区\t拉萨市\t城关区", "西藏自治区\t那曲市",
                "贵州省\t贵阳市\t云岩区", "青海省\t西宁市\t城东区", "河南省\t漯河市\t源汇区"));
    }
}

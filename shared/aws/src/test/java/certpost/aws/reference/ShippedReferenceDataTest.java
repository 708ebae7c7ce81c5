package certpost.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.parcel.CarrierCode;
import certpost.domain.parcel.ParcelStatus;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.Channel;
import io.avaje.jsonb.Jsonb;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShippedReferenceDataTest {
    private final Jsonb jsonb = Jsonb.builder().build();
    private final ShippedReferenceData shipped = new ShippedReferenceData(jsonb);

    @Test
    void shouldShipDirectMailsTwoFiguresAndNoFigureOfAnAgency() {
        List<Tariff> tariffs = values(ReferenceKind.TARIFF);

        assertThat(tariffs).extracting(Tariff::channel).containsExactly(Channel.DIRECT);
        assertThat(tariffs.getFirst().rates()).containsExactlyInAnyOrder(new Rate(Set.of(), new BigDecimal("15"), null),
                new Rate(Set.of("新疆维吾尔自治区", "西藏自治区"), new BigDecimal("17"), null));
        assertThat(tariffs).extracting(Tariff::agency).containsOnlyNulls();
    }

    @Test
    void shouldGiveTheSourceOfEverythingAsVersionZero() {
        assertThat(values(ReferenceKind.TARIFF)).extracting(Tariff::source).noneMatch(String::isBlank);
        assertThat(values(ReferenceKind.QUALIFICATION)).isNotEmpty()
                .extracting(each -> each.source())
                .noneMatch(String::isBlank);
        assertThat(values(ReferenceKind.CALENDAR)).isNotEmpty()
                .extracting(each -> each.source())
                .noneMatch(String::isBlank);
        assertThat(values(ReferenceKind.CARRIER_CODE)).isNotEmpty()
                .extracting(CarrierCode::source)
                .noneMatch(String::isBlank);
        ReferenceKind.ALL.forEach(kind -> assertThat(shipped.all(kind)).allSatisfy(each -> {
            assertThat(each.newest().number()).isZero();
            assertThat(each.newest().act()).isNull();
        }));
    }

    @Test
    void shouldPutTheDeploymentsCodesBeforeTheShippedOnes() {
        var learned = new ShippedReferenceData(jsonb, "708=RETURNING,702=IN_TRANSIT");

        List<CarrierCode> codes = learned.all(ReferenceKind.CARRIER_CODE)
                .stream()
                .map(each -> each.newest().value())
                .toList();

        assertThat(codes).hasSize(13)
                .contains(new CarrierCode("708", ParcelStatus.RETURNING, "this deployment's parameter CarrierCodes"),
                        new CarrierCode("702", ParcelStatus.IN_TRANSIT, "this deployment's parameter CarrierCodes"));
    }

    private <T> List<T> values(ReferenceKind<T> kind) {
        return shipped.all(kind).stream().map(Loaded::newest).map(version -> version.value()).toList();
    }
}

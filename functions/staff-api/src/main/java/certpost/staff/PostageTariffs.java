package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.postage.Tariff;
import certpost.domain.postage.Tariffs;
import certpost.domain.reference.Effect;
import certpost.domain.reference.Effects;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.Version;
import certpost.domain.window.Channel;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets an agency load what its own mailing costs, and the provincial agency everything; shows both. */
final class PostageTariffs {
    private final Ports ports;
    private final Loading loading;
    private final TariffBody body;
    private final SealedCursors cursors;
    private final Answers answers;

    PostageTariffs(Ports ports, Loading loading, Answers answers) {
        this.ports = ports;
        this.loading = loading;
        this.body = new TariffBody(ports.divisions());
        this.cursors = new SealedCursors(ports.holderKeys());
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        Page<Tariff> page = query.take(Paging.of(query)
                .of(cursors.of(clerk, (cursor, limit) -> CodePages.of(shown(clerk), Tariff::tariffId, cursor, limit))));
        var mistakes = query.mistakes();
        return page == null || !mistakes.isEmpty()
                ? answers.invalid(mistakes)
                : answers.json(200, TariffDocument.TariffList.class, new TariffDocument.TariffList(
                        page.items().stream().map(TariffDocument::of).toList(), page.next()));
    }

    private List<Tariff> shown(Clerk clerk) {
        return ports.reference()
                .allNow(ReferenceKind.TARIFF)
                .stream()
                .map(loaded -> loaded.newest().value())
                .filter(tariff -> tariff.agency() == null || clerk.isOf(tariff.agency()))
                .toList();
    }

    APIGatewayV2HTTPResponse put(Clerk clerk, Request request) {
        return loading.put(clerk, request, fields -> switch (body.read(request.path("tariffId"), fields)) {
            case Checked.Invalid<Tariff>(var mistakes) -> new Checked.Invalid<Change<Tariff>>(mistakes);
            case Checked.Valid<Tariff>(var tariff) -> Checked.valid(new Change<>(ReferenceKind.TARIFF, tariff,
                    tariff.validFrom(), this::effect, before -> refusal(clerk, tariff, before)));
        });
    }

    private Optional<APIGatewayV2HTTPResponse> refusal(Clerk clerk, Tariff tariff, Optional<Tariff> before) {
        if (before.isPresent() && !mayChange(clerk, before.get())) {
            return Optional.of(before.get().agency() == null
                    ? forbidden()
                    : answers.problem(ProblemCode.NOT_FOUND, "there is no such tariff"));
        }
        if (!mayChange(clerk, tariff)) {
            return Optional.of(forbidden());
        }
        return before.filter(old -> old.channel() != tariff.channel() || !Objects.equals(old.agency(), tariff.agency()))
                .map(_ -> answers.problem(ProblemCode.CONFLICT,
                        "the tariff is for another channel or agency, which never change"));
    }

    private APIGatewayV2HTTPResponse forbidden() {
        return answers.problem(ProblemCode.FORBIDDEN,
                "an agency loads the tariff of its own mailing; the provincial one all");
    }

    private static boolean mayChange(Clerk clerk, Tariff tariff) {
        @Nullable
        String agency = tariff.agency();
        return clerk.provincial()
                || (tariff.channel() == Channel.AGENCY && agency != null && agency.equals(clerk.agency()));
    }

    private Effect effect(Loaded<Tariff> after) {
        List<Loaded<Tariff>> before = ports.reference().allNow(ReferenceKind.TARIFF);
        String changed = after.newest().value().tariffId();
        return Effects.ofTariff(tariffs(before.stream()),
                tariffs(Stream.concat(
                        before.stream().filter(loaded -> !loaded.newest().value().tariffId().equals(changed)),
                        Stream.of(after))));
    }

    private static Tariffs tariffs(Stream<Loaded<Tariff>> loaded) {
        return new Tariffs(loaded.flatMap(Loaded::versions).map(Version::value).toList());
    }
}

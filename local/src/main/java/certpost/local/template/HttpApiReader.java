package certpost.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads an {@code AWS::Serverless::HttpApi}: its default authorizer, and how many requests its routes take. */
final class HttpApiReader {
    private HttpApiReader() {}

    static HttpApi read(Section properties) {
        Optional<Authorizer> authorizer = properties.optionalSection("Auth").flatMap(HttpApiReader::auth);
        Optional<Throttling> usual = properties.optionalSection("DefaultRouteSettings").map(Throttling::read);
        Map<String, Throttling> byRoute = new LinkedHashMap<>();
        properties.sections("RouteSettings").forEach((route, section) -> byRoute.put(route, Throttling.read(section)));
        properties.ignore("StageName", "AccessLogSettings", "Description", "Tags", "Name", "FailOnWarnings",
                "DisableExecuteApiEndpoint");
        properties.end();
        return new HttpApi(authorizer, usual, byRoute);
    }

    private static Optional<Authorizer> auth(Section auth) {
        Optional<String> standard = auth.optionalText("DefaultAuthorizer");
        Map<String, Section> authorizers = auth.sections("Authorizers");
        auth.end();
        return standard.map(name -> {
            Section section = Optional.ofNullable(authorizers.get(name))
                    .orElseThrow(() -> new BadTemplate(auth.path() + ".Authorizers." + name + " is missing"));
            String source = section.text("IdentitySource");
            if (!source.equals("$request.header.Authorization")) {
                throw new BadTemplate(
                        section.path() + ".IdentitySource " + source + " is not known to the local stack");
            }
            Section jwt = section.section("JwtConfiguration");
            Authorizer result = new Authorizer(jwt.text("issuer"), jwt.texts("audience"));
            jwt.end();
            section.end();
            return result;
        });
    }
}

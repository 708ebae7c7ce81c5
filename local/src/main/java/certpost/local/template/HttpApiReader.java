package certpost.local.template;

import java.util.Map;
import java.util.Optional;

/** Reads an {@code AWS::Serverless::HttpApi}: its default authorizer is the only thing it decides here. */
final class HttpApiReader {
    private HttpApiReader() {}

    static Optional<Authorizer> read(Section properties) {
        Optional<Authorizer> authorizer = properties.optionalSection("Auth").flatMap(HttpApiReader::auth);
        properties.ignore("StageName", "AccessLogSettings", "DefaultRouteSettings", "Description", "Tags", "Name",
                "FailOnWarnings", "RouteSettings", "DisableExecuteApiEndpoint");
        properties.end();
        return authorizer;
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

package certpost.local.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The template with everything resolved: what is in here is what runs. */
public record Template(Map<String, String> parameters, List<Table> tables, List<FunctionResource> functions,
        List<String> queues, List<Route> routes, List<Schedule> schedules, List<StreamSubscription> streams,
        List<LogSubscription> logs, HttpApi api) {
    public Template {
        parameters = Map.copyOf(parameters);
        tables = List.copyOf(tables);
        functions = List.copyOf(functions);
        queues = List.copyOf(queues);
        routes = List.copyOf(routes);
        schedules = List.copyOf(schedules);
        streams = List.copyOf(streams);
        logs = List.copyOf(logs);
        Set<String> withStream = tables.stream().filter(Table::hasStream).map(Table::name).collect(Collectors.toSet());
        streams.stream().filter(stream -> !withStream.contains(stream.table())).findFirst().ifPresent(stream -> {
            throw new BadTemplate(stream.name() + " reads the stream of " + stream.table() + ", which has none");
        });
    }
}

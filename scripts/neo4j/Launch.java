import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs Neo4j on the home given, until standard input ends (so it never outlives who started it) or a signal comes. */
public class Launch {
  public static void main(String[] args) throws Exception {
    var home = Path.of(args[0]);
    var server =
        new DatabaseManagementServiceBuilder(home)
            .loadPropertiesFromFile(home.resolve("conf/neo4j.conf"))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    if (!server.database("neo4j").isAvailable(60_000)) {
      System.err.println("Neo4j did not become available within 60 s.");
      System.exit(1);
    }
    System.out.println("READY");
    while (System.in.read() != -1) {}
    System.exit(0);
  }
}

package accede.web;

import io.quarkus.vertx.http.Compressed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// The style sheet and the map. Their addresses carry a hash of what is in them, so that a browser
/// may keep them for good and never sees an old one.
@Path("/static")
@Singleton
public class Assets {

  private final Asset style = Asset.shipped("accede/web/accede.css", "accede", "css", "text/css");
  private final Asset map = Asset.shipped("data/map/world.svg", "world", "svg", "image/svg+xml");
  private final Map<String, Asset> byName = Map.of(style.name(), style, map.name(), map);

  private record Asset(String name, String mediaType, byte[] content) {

    static Asset shipped(String path, String stem, String ending, String mediaType) {
      try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException("The product lacks " + path + ".");
        }
        byte[] content = in.readAllBytes();
        String hash = Reply.hash(content).substring(0, 10);
        return new Asset(stem + "-" + hash + "." + ending, mediaType, content);
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      }
    }
  }

  /// Where the style sheet is.
  String style() {
    return "/static/" + style.name();
  }

  /// Where the map is.
  String map() {
    return "/static/" + map.name();
  }

  /// One file, to be kept for good.
  @GET
  @Path("{name}")
  @Compressed
  public Response asset(@PathParam("name") String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new NotFoundException();
    }
    return Response.ok(asset.content(), asset.mediaType() + ";charset=utf-8")
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .build();
  }
}

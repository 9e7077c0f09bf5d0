package accede.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class PublicNetworksTest {

  @Test
  void places_of_the_open_internet_are_public() {
    for (String address :
        """
        1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0
        169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.167.255.255 192.169.0.0
        198.17.255.255 198.20.0.0 223.255.255.255
        2001:200::1 2001:4860:4860::8888 2a00:1450::1 2606:4700::1111 64:ff9b::1.1.1.1
        """
            .split("\\s+")) {
      assertThat(PublicNetworks.isPublic(InetAddress.ofLiteral(address))).as(address).isTrue();
    }
  }

  @Test
  void places_of_private_reserved_and_disguised_networks_are_not() {
    for (String address :
        """
        0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254
        169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.170 192.0.2.1 192.88.99.1 192.168.1.1
        198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1
        255.255.255.255
        :: ::1 ::7f00:1 ::10.0.0.1 ::ffff:127.0.0.1 ::ffff:0a00:1 ::ffff:0:10.0.0.1 64:ff9b::10.0.0.1
        64:ff9b::a9fe:a9fe 64:ff9b:1::1.1.1.1 100::1 2001::1 2001:0:102:304:0:ffff:f5ff:fffe 2001:2::1
        2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1::1 2002:a00:1:: 3fff::1 3ffe::1 4000::1 5f00::1
        fc00::1 fd12:3456::1 fe80::1 fec0::1 ff02::1 ff0e::1
        """
            .split("\\s+")) {
      assertThat(PublicNetworks.isPublic(InetAddress.ofLiteral(address))).as(address).isFalse();
    }
  }

  @Test
  void an_administrator_opens_networks_addresses_and_names() {
    AllowedPlaces places =
        AllowedPlaces.parse(
            """
            10.20.0.0/16, 192.168.7.9
            fd12:3456::/32 Calendar.Office.example *.intra.example
            """);

    assertThat(mayAsk(places, "any.example", "10.20.255.1")).isTrue();
    assertThat(mayAsk(places, "any.example", "10.21.0.1")).isFalse();
    assertThat(mayAsk(places, "any.example", "192.168.7.9")).isTrue();
    assertThat(mayAsk(places, "any.example", "192.168.7.8")).isFalse();
    assertThat(mayAsk(places, "any.example", "fd12:3456::1")).isTrue();
    assertThat(mayAsk(places, "any.example", "fd12:3457::1")).isFalse();
    assertThat(mayAsk(places, "calendar.office.example", "10.0.0.1")).isTrue();
    assertThat(mayAsk(places, "other.office.example", "10.0.0.1")).isFalse();
    assertThat(mayAsk(places, "a.b.intra.example", "127.0.0.1")).isTrue();
    assertThat(mayAsk(places, "intra.example", "10.0.0.1")).isFalse();
    assertThat(mayAsk(places, "evilintra.example", "10.0.0.1")).isFalse();
    assertThat(mayAsk(places, "any.example", "1.1.1.1")).isTrue();
  }

  @Test
  void no_name_opens_the_place_where_clouds_keep_their_secrets() {
    AllowedPlaces named = AllowedPlaces.parse("calendar.office.example");

    for (String address :
        new String[] {"169.254.169.254", "fe80::1", "0.0.0.0", "::", "224.0.0.1"}) {
      assertThat(mayAsk(named, "calendar.office.example", address)).as(address).isFalse();
    }
    assertThat(mayAsk(AllowedPlaces.parse("169.254.0.0/16"), "x.example", "169.254.169.254"))
        .isTrue();
  }

  @Test
  void an_entry_that_is_neither_host_nor_network_is_told() {
    for (String entry :
        new String[] {"10.0.0.0/33", "10.0.0.0/", "*", "*.*.example", "10.1", "a b/8"}) {
      assertThatThrownBy(() -> AllowedPlaces.parse(entry))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("10.20.0.0/16");
    }
  }

  private static boolean mayAsk(AllowedPlaces places, String host, String address) {
    return places.mayAsk(host, InetAddress.ofLiteral(address));
  }
}

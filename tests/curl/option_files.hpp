// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

/// Files, for which what the adapter sends is compared with what libcurl's own CURLOPT_NETRC sends.
inline constexpr std::array<std::string_view, 44> option_files = {
    /* 0*/ "machine a.test login u password p\n",
    /* 1*/ "machine a.test\nlogin u\npassword p\n",
    /* 2*/ "machine a.test login u password p\nmachine b.test login x password y\n",
    /* 3*/ "machine b.test\n  login x\n  password y\nmachine a.test\n  login u\n  password p\n",
    /* 4*/ "machine a.test login alice password pa\nmachine a.test login bob password pb\n",
    /* 5*/ "machine a.test login bob password pb\nmachine a.test login alice password pa\n",
    /* 6*/ "machine a.test login u password p\ndefault login d password e\n",
    /* 7*/ "default login d password e\nmachine a.test login u password p\n",
    /* 8*/ "default login d password e\n",
    /* 9*/ "machine a.test password p\n",
    /*10*/ "machine a.test login u\n",
    /*11*/ "machine a.test\n",
    /*12*/ "",
    /*13*/ "# only a comment\n",
    /*14*/ "# machine a.test login u password wrong\nmachine a.test login u password p\n",
    /*15*/ "machine a.test login u password \"p q\"\n",
    /*16*/ "machine a.test login u password \"p\\\"q\"\n",
    /*17*/ "machine a.test login u password p#q\n",
    /*18*/ "machine a.test login u password #p\n",
    /*19*/ "machine a.test login u password p\\q\n",
    /*20*/ "machine A.Test login u password p\n",
    /*21*/ "MACHINE a.test LOGIN u PASSWORD p\n",
    /*22*/ "machine a.test login u password p\r\n",
    /*23*/ "\xEF\xBB\xBFmachine a.test login u password p\n",
    /*24*/ "machine a.test login u password\nmachine b.test login x password y\n",
    /*25*/ "machine a.test account machine b.test login x password y\n",
    /*26*/ "machine a.test login machine b.test password y\n",
    /*27*/ "machine a.test\nmchine b.test login x password y\n",
    /*28*/ "machine a.test login u password s3cretmachine b.test login x password y\n",
    /*29*/ "default example.com login x password y\n",
    /*30*/ "machine a.test user bob password pb\n",
    /*31*/ "machine a.test password s\nmachine a.test login bob password pb\n",
    /*32*/
    "machine b.test login x password y\nmacdef m\nput x\nmachine a.test login u password p\n\ndefault login d password "
    "e\n",
    /*33*/ "macdef m\nput x\n\nmachine a.test login u password p\n",
    /*34*/ "machine a.test:8443 login u password p\ndefault login d password e\n",
    /*35*/ "machine a.test login \"x\npassword S\n",
    /*36*/ "machine a.test port 8443 login u password p8443\nmachine a.test login u password p\n",
    /*37*/ "machine ::1 login six password p6\nmachine a.test login u password p\n",
    /*38*/ "machine [::1] login six password p6\n",
    /*39*/ "machine 127.0.0.1 login four password p4\n",
    /*40*/ "machine a.test. login u password p\n",
    /*41*/ "machine a.test login u password p password q\n",
    /*42*/ "machine a.test account acc login u password p\n",
    /*43*/ "machine b.test login default password y\nmachine a.test login p\xC3\xA9q password p\xC3\xA9q\n",
};

inline constexpr std::array<std::string_view, 10> option_urls = {
    "http://a.test/",  "http://A.TEST/path?q=1", "http://alice@a.test/", "http://bob@a.test/", "http://a.test:8443/",
    "http://a.test./", "http://b.test/",         "http://c.test/",       "http://[::1]/",      "http://127.0.0.1/",
};

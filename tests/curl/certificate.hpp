// SPDX-License-Identifier: MIT
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "connection.hpp"

/// A key and a certificate for some hosts, made in memory, signed by itself: whoever is to trust it must be told so
/// (CURLOPT_CAINFO_BLOB).
class certificate
{
public:
  /// `names` as openssl.cnf(5) has them, e.g. `DNS:a.test,IP:127.0.0.1`.
  explicit certificate(const std::string& names)
      : key_(EVP_EC_gen("P-256"), EVP_PKEY_free), certificate_(X509_new(), X509_free)
  {
    X509* const made = certificate_.get();
    X509_set_version(made, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
    X509_gmtime_adj(X509_getm_notBefore(made), -day);
    X509_gmtime_adj(X509_getm_notAfter(made), day);
    X509_NAME* const name = X509_get_subject_name(made);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("test"), -1, -1, 0);
    X509_set_issuer_name(made, name);
    X509_set_pubkey(made, key_.get());
    X509_EXTENSION* const alternatives = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names.c_str());
    X509_add_ext(made, alternatives, -1);
    X509_EXTENSION_free(alternatives);
    if (X509_sign(made, key_.get(), EVP_sha256()) == 0)
      std::abort();
  }

  [[nodiscard]] std::string pem() const
  {
    BIO* const memory = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(memory, certificate_.get());
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    std::string result(bytes, static_cast<std::size_t>(size));
    BIO_free(memory);
    return result;
  }

  /// For a server: each connection is encrypted with this certificate.
  [[nodiscard]] connection_maker encrypted() const
  {
    const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (SSL_CTX_use_certificate(context.get(), certificate_.get()) != 1 ||
        SSL_CTX_use_PrivateKey(context.get(), key_.get()) != 1)
      std::abort();
    return [context](int descriptor) -> std::unique_ptr<connection>
    {
      auto made = std::make_unique<tls>(descriptor, context.get());
      return made->is_accepted() ? std::move(made) : nullptr;
    };
  }

private:
  static constexpr long day = 86400;

  class tls : public connection
  {
  public:
    tls(int descriptor, SSL_CTX* context) : connection(descriptor), state_(SSL_new(context), SSL_free)
    {
      SSL_set_fd(state_.get(), descriptor);
    }
    ~tls() override { SSL_shutdown(state_.get()); }

    bool is_accepted() { return SSL_accept(state_.get()) == 1; }
    ssize_t receive(char* buffer, std::size_t size) override
    {
      return SSL_read(state_.get(), buffer, static_cast<int>(size));
    }
    ssize_t send(const char* bytes, std::size_t size) override
    {
      return SSL_write(state_.get(), bytes, static_cast<int>(size));
    }

  private:
    std::unique_ptr<SSL, void (*)(SSL*)> state_;
  };

  std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key_;
  std::unique_ptr<X509, void (*)(X509*)> certificate_;
};

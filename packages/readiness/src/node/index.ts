/** What needs files, decompression and hashes: for the server and the command line only. */
export {}
